import Core

/// A page is a value with all it may say, finished words and flags; and one function that writes what stands between header and footer.
package protocol Page: Sendable {
    /// What the browser's tab and the history say.
    var title: Phrase { get }
    var width: PageWidth { get }
    func write(to html: inout HTML)
}

extension Page {
    package var width: PageWidth { .reading }
}

package enum PageWidth: Sendable {
    /// Text, forms and small tables.
    case reading
    /// Wide tables, and text beside what was read from it.
    case wide
}

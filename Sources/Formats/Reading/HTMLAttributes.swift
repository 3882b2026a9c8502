import CLibxml2

/// Names and values by turns, as libxml2 lists them. Valid only during the call they are passed to.
struct HTMLAttributes {
    let list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

    /// Nil also for an attribute without a value.
    subscript(_ name: StaticString) -> String? { entry(name)?[1].map { String(cString: $0) } }

    private func entry(_ name: StaticString) -> UnsafeMutablePointer<UnsafePointer<UInt8>?>? {
        guard var entry = list else { return nil }
        while let key = entry[0] {
            if xmlStrcmp(key, name.utf8Start) == 0 { return entry }
            entry += 2
        }
        return nil
    }

    /// What no browser shows; "mso-hide" is how Word hides text in pages.
    var areHidden: Bool {
        if entry("hidden") != nil { return true }
        guard let value = entry("style")?[1] else { return false }
        // Pages of Word have a style on every element; few of them speak of hiding.
        guard xmlStrcasestr(value, "none") != nil || xmlStrcasestr(value, "hid") != nil else { return false }
        let style = String(cString: value)
        let words = style.lowercased().filter { $0 != " " }
        return ["display:none", "visibility:hidden", "mso-hide:all"].contains { words.contains($0) }
    }

    /// Of an element that holds a footnote or an endnote: by its role, or as LibreOffice and Word write it.
    var areOfNote: Bool {
        switch self["role"] {
        case "doc-footnote", "doc-endnote": return true
        default: break
        }
        if let id = self["id"], id.hasPrefix("sdfootnote") || id.hasPrefix("sdendnote") || id.hasPrefix("ftn") || id.hasPrefix("edn") {
            return true
        }
        return false
    }

    /// Of a link whose words are only the mark of a note; after a figure they would read as one of its digits.
    var referToNote: Bool {
        if self["role"] == "doc-noteref" { return true }
        guard let target = self["href"], target.hasPrefix("#") else { return false }
        let isNote = ["#sdfootnote", "#sdendnote", "#_ftn", "#_edn"].contains { target.hasPrefix($0) }
        return isNote && !target.hasSuffix("anc") && !target.contains("ref")
    }
}

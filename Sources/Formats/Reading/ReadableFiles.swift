/// The files that are read, as their names usually end. They are recognised by their content.
package enum ReadableFiles {
    private static let endings = [".docx", ".odt", ".rtf", ".xlsx", ".csv", ".eml", ".html", ".txt"]
    /// Other endings of the same formats.
    private static let variants = [".docm", ".dotx", ".ott", ".xlsm", ".tsv", ".mht", ".mhtml", ".htm"]

    /// For a person: ".docx, .odt, … .txt".
    package static let list = endings.joined(separator: ", ")
    /// For a browser's choice of files.
    package static let accept = (endings + variants).joined(separator: ",")
}

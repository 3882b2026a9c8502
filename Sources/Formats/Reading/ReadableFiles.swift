/// The files that are read, as their names usually end. They are recognised by their content. Some need a program that may be missing.
package enum ReadableFiles {
    private static let endings = [
        ".docx", ".doc", ".pdf", ".odt", ".rtf", ".xlsx", ".csv", ".eml", ".html", ".txt", ".jpg", ".png", ".tif",
    ]
    /// Other endings of the same formats.
    private static let variants = [
        ".docm", ".dotx", ".dot", ".wps", ".ott", ".xlsm", ".xls", ".ods", ".pptx", ".ppt", ".pps", ".odp", ".tsv", ".mht", ".mhtml",
        ".htm",
        ".jpeg", ".tiff", ".bmp", ".webp",
    ]

    /// For a person: ".docx, .odt, … .txt".
    package static let list = endings.joined(separator: ", ")
    /// For a browser's choice of files.
    package static let accept = (endings + variants).joined(separator: ",")
}

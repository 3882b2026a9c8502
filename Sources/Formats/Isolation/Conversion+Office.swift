/// Old office files through LibreOffice, into a format that is read here: what it writes is a stranger's file like any other.
extension Conversion {
    func readOffice(_ bytes: [UInt8], with part: OptionalProgram, as filter: String) throws -> ReadDocument {
        let program = try programs.findOffice(with: part)
        let folder = try TemporaryFolder()
        try folder.write(bytes, to: Sandbox.input)
        var bounds = Sandbox.Bounds()
        (bounds.memory, bounds.listens) = (4 << 30, true)
        let arguments = [
            "--headless", "--norestore", "--nolockcheck", "-env:UserInstallation=file://\(folder.path)/profile",
            "-env:OSL_SOCKET_PATH=\(folder.path)", "--convert-to", filter, "--outdir", "\(folder.path)/out", Sandbox.input,
        ]
        do {
            // It makes its profile, and asks to be started again.
            if try Sandbox(bounds: bounds).run(program, arguments, in: folder) == .exit(81) {
                try run(program, arguments, in: folder, within: bounds)
            }
        }
        let ending = filter.prefix { $0 != ":" }
        guard let converted = folder.read("out/input.\(ending)", atMost: limits.fileBytes) else { throw FormatRefusal.damaged }
        return ending == "pdf"
            ? try readPDF(converted, source: .legacy) : try document(.file(converted, name: "input.\(ending)")).from(.legacy)
    }
}

extension ReadDocument {
    fileprivate func from(_ source: Source) -> ReadDocument {
        ReadDocument(text: text, blocks: blocks, source: source, unsure: unsure)
    }
}

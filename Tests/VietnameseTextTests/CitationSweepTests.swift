import Testing
import VietnameseText

/// The domain's own citations, row by row and column by column.
@Suite(.enabled(if: SharedData.isPresent("citations.csv"), "the domain's data is not beside the repository"))
struct `The domain's citations` {
    @Test(arguments: SharedData.lines("citations.csv"))
    func `are read whole`(row: SharedData.Line) throws {
        let tokens = Tokens(row["raw"])
        let found = Citation.all(in: tokens, tokens.indices).map { DocumentName($0, in: tokens) }
        // A line "Số 09-QC/TW" is the paper's own number: read, but no citation.
        let names = found.isEmpty ? [DocumentName(ownNumber: tokens, at: 0)].compactMap(\.self) : found
        #expect(names.count == Int(row["count"]))
        guard let name = names.first, row["kind"] != "negative" else { return }
        #expect(name.regime?.rawValue ?? "unknown" == row["regime"])
        #expect(name.typeWords == row["doc_type"])
        #expect(name.number ?? "" == row["number"])
        #expect(name.sign?.year.map(String.init) ?? "" == row["sym_year"])
        #expect(name.sign?.code ?? "" == row["code"])
        #expect(name.sign?.organ ?? "" == row["org"])
        #expect(name.sign?.unit ?? "" == row["unit"])
        #expect(name.date?.iso ?? name.year.map(String.init) ?? "" == row["date"])
        #expect(name.issuer ?? "" == row["issuer"])
        #expect(name.terms.compactMap(RomanNumeral.text(of:)).joined(separator: ",") == row["term"])
    }
}

import Formats
import Journal
import Ledger
import Reports

extension Office {
    /// Brings in what every office starts from: the shipped indicators and the half-year form. What is there already is kept. What has
    /// changed in the tree since the last start is carried.
    package func furnish(by actor: Actor) async throws {
        let indicators = try ShippedFile.read(IndicatorCatalogue.file)
        try await database.write { db in
            try IndicatorCatalogue.load(indicators, by: actor, in: db)
            let form = Form.halfYear
            _ = try Form.make(code: form.code, title: form.title, indicators: form.indicators, by: actor, in: db)
            try Ledger.recountIfDue(by: actor, in: db)
        }
    }
}

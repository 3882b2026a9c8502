import Testing

extension `In a browser` {
    @Suite struct `The review of a document` {
        private let current = "document.activeElement.closest('.card')?.dataset.key ?? ''"
        private let litMarks = "[...new Set([...document.querySelectorAll('mark.is-linked')].map((mark) => mark.dataset.key))]"
        private let litCards = "[...document.querySelectorAll('.card.is-linked')].map((card) => card.dataset.key)"

        @Test func `lights up words and card together, and is walked through by keys`() async throws {
            try await withTab(of: specialist) { tab in
                try await tab.open(try await tab.document() + "?kind=figure")
                let first: String = try await tab.ask("document.querySelector('.split-text mark.mark-figure').dataset.key")
                try await tab.hover(".split-text mark[data-key='\(first)']")
                #expect(try await tab.ask(litCards) == [first])
                try await tab.press("j")
                #expect(try await tab.ask(current) == first)
                #expect(try await tab.ask(litMarks) == [first])
                let hasNext: Bool = try await tab.ask("document.querySelectorAll('.card[data-key]').length > 1")
                if hasNext {
                    try await tab.press("j")
                    #expect(try await tab.ask(current) != first)
                    #expect(try await tab.ask(litMarks) == [try await tab.ask(current) as String])
                    try await tab.press("k")
                    #expect(try await tab.ask(current) == first)
                }
                try await tab.loading { try await tab.press("x") }
                #expect(try await tab.ask("document.querySelector('#card-\(first)').textContent.includes('đã bỏ')"))
                try await tab.loading { try await tab.click("#card-\(first) form[action$='/reopening'] button") }
                #expect(try await tab.ask("document.querySelector('#card-\(first) [data-shortcut=x]') !== null"), "it can be decided again")
            }
        }
    }
}

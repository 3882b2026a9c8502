import Testing

extension `In a browser` {
    @Suite struct `The sheet of a report` {
        /// A unit of the sample that has not filed.
        private func form(in tab: BrowserTab) async throws -> String {
            try await tab.open("/reports?state=open")
            return try await tab.link("main a[href^='/reports/']", where: "!words.includes('tổng hợp')")
        }

        private let focused = "[...document.querySelectorAll('table[data-sheet] td input')].indexOf(document.activeElement)"
        private let values = "[...document.querySelectorAll('table[data-sheet] td input')].map((input) => input.value)"

        @Test func `is filled, pasted into and saved without the mouse`() async throws {
            try await withTab(of: specialist) { tab in
                let form = try await form(in: tab)
                try await tab.open(form)
                for _ in 1...80 where try await tab.ask(focused) != 0 { try await tab.press(.tab) }
                #expect(try await tab.ask(focused) == 0, "the first cell is reached by Tab")
                try await tab.run("document.activeElement.select()")
                try await tab.type("21")
                try await tab.press(.enter)
                #expect(try await tab.ask(focused) == 1)
                try await tab.press(.down)
                #expect(try await tab.ask(focused) == 2)
                try await tab.press(.up)
                try await tab.press(.up)
                #expect(try await tab.ask(focused) == 0)
                try await tab.press(.up)
                #expect(try await tab.ask(focused) == 0, "there is nothing above the first")
                #expect(try await tab.ask("document.activeElement.closest('td').dataset.state") == "changed")
                #expect(try await tab.ask("document.activeElement.closest('td').innerText.includes('chưa lưu')"))
                try await paste("31\\n1.450\\n7\\n", into: tab)
                #expect(try await tab.ask("\(values).slice(0, 3)") == ["31", "1.450", "7"])
                #expect(try await tab.path == form, "Enter in a cell does not send the form")
                try await tab.run("document.querySelector('.save-bar button:not([name])').focus()")
                try await tab.loading { try await tab.press(.enter) }
                #expect(try await tab.path.hasSuffix("?saved=1"))
                #expect(try await tab.ask("\(values).slice(0, 3)") == ["31", "1.450", "7"])
            }
        }

        /// The clipboard belongs to the machine, so the event is made here, as Excel would make it.
        private func paste(_ text: String, into tab: BrowserTab) async throws {
            try await tab.run(
                """
                const clipboard = new DataTransfer();
                clipboard.setData("text/plain", "\(text)");
                document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: clipboard, bubbles: true, cancelable: true }));
                """)
        }

        @Test func `is filled and saved where no script runs`() async throws {
            try await withTab(of: specialist) { tab in
                try await tab.call("Emulation.setScriptExecutionDisabled", ["value": true])
                try await tab.open(try await form(in: tab))
                try await tab.click("table[data-sheet] td input")
                try await tab.run("document.activeElement.select()")
                try await tab.type("ba mươi")
                try await tab.loading { try await tab.click(".save-bar button:not([name])") }
                #expect(try await tab.ask("document.querySelector('[data-focus] a').textContent.includes('không phải là một con số')"))
                #expect(try await tab.ask("\(values)[0]") == "ba mươi")
                #expect(try await tab.complaints().allSatisfy { $0.contains("status of 422") })
                try await tab.click("table[data-sheet] td input")
                try await tab.run("document.activeElement.select()")
                try await tab.type("33")
                try await tab.loading { try await tab.click(".save-bar button:not([name])") }
                #expect(try await tab.ask("\(values)[0]") == "33")
            }
        }
    }
}

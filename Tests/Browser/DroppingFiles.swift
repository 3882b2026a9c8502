import Testing

extension `In a browser` {
    @Suite struct `The upload form` {
        @Test func `takes forty files dropped on it, and one that is bad stops no other`() async throws {
            try await withTab(of: specialist) { tab in
                try await tab.open("/documents")
                try await tab.run(
                    "const unit = document.querySelector('form[data-upload] [name=unit]'); unit.value = [...unit.options].at(-1).value")
                try await drop(39, withOneEmpty: true, on: tab)
                try await tab.waiting("document.querySelector('.arrivals-end').hidden === false")
                #expect(try await tab.ask("document.querySelectorAll('.arrivals li').length") == 40)
                #expect(try await tab.ask(outcomes("received")) == 38)
                #expect(try await tab.ask(outcomes("duplicate")) == 1, "two of the files are the same")
                #expect(try await tab.ask(outcomes("refused")) == 1)
                #expect(try await tab.ask("document.querySelector('[data-outcome=refused]').textContent.includes('rỗng')"))
                #expect(
                    try await tab.ask("document.querySelector('.arrivals-count').textContent.replace(/\\\\s+/g, ' ').includes('40/40')"))
                try await tab.loading { try await tab.click(".arrivals-end a") }
                #expect(try await tab.ask("document.querySelectorAll('#list ~ .task-list li').length") > 20)
                #expect(try await tab.complaints().allSatisfy { $0.contains("status of 422") })
            }
        }

        @Test func `keeps the files when it is not said which unit they are of`() async throws {
            try await withTab(of: specialist) { tab in
                try await tab.open("/documents")
                try await drop(5, withOneEmpty: false, on: tab)
                try await tab.waiting("document.querySelector('.error-summary') !== null")
                try await tab.run(
                    "const unit = document.querySelector('form[data-upload] [name=unit]'); unit.value = [...unit.options].at(-1).value")
                try await tab.waiting("!document.querySelector('form[data-upload] button').disabled")
                try await tab.click("form[data-upload] button")
                try await tab.waiting("document.querySelectorAll('[data-outcome=received]').length >= 4")
                _ = try await tab.complaints()
            }
        }

        private func outcomes(_ kind: String) -> String { "document.querySelectorAll('[data-outcome=\(kind)]').length" }

        /// The pile is made in the page, as the mouse of the machine would bring it; the last two files are the same.
        private func drop(_ count: Int, withOneEmpty: Bool, on tab: BrowserTab) async throws {
            let mark = withOneEmpty ? "bốn mươi" : "năm"
            try await tab.run(
                """
                const pile = new DataTransfer();
                for (let number = 1; number <= \(count); number++) {
                  const talks = Math.min(number, \(count) - 1);
                  pile.items.add(new File([`Tháng 5/2026, chi bộ \(mark) tổ chức ${talks} buổi tuyên truyền.`], `tệp ${number}.txt`));
                }
                if (\(withOneEmpty)) pile.items.add(new File([""], "rỗng.txt"));
                const frame = document.querySelector(".upload");
                for (const name of ["dragover", "drop"]) {
                  frame.dispatchEvent(new DragEvent(name, { dataTransfer: pile, bubbles: true, cancelable: true }));
                }
                """)
        }
    }
}

import Foundation
import Testing

extension `In a browser` {
    @Suite struct `The review of a document` {
        private let current = "document.activeElement.closest('.card')?.dataset.key ?? ''"
        private let litMarks = "[...new Set([...document.querySelectorAll('mark.is-linked')].map((mark) => mark.dataset.key))]"
        private let litCards = "[...document.querySelectorAll('.card.is-linked')].map((card) => card.dataset.key)"

        @Test func `lights up words and card together, and is walked through by keys`() async throws {
            try await withTab(of: specialist) { tab in
                try await tab.open(try await tab.document() + "?kind=figure&order=place")
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
                try await tab.press("?")
                #expect(try await tab.ask("document.getElementById('keys').open"))
                try await tab.run("document.getElementById('keys').close()")
                try await tab.run("document.querySelector('#card-\(first)').focus()")
                try await tab.exchanging { try await tab.press("x") }
                #expect(try await tab.ask("document.querySelector('#card-\(first)').textContent.includes('đã bỏ')"))
                #expect(
                    try await tab.ask("[...document.querySelectorAll('[role=status]')].some((part) => part.textContent.includes('vừa bỏ'))")
                )
                try await tab.exchanging { try await tab.press("u") }
                #expect(try await tab.ask("document.querySelector('#card-\(first) [data-shortcut=x]') !== null"), "it can be decided again")
                #expect(try await tab.ask(current) == first)
            }
        }

        @Test func `confirms by Enter and takes that back by u`() async throws {
            try await withTab(of: specialist) { tab in
                let path = try await tab.received(
                    "Xã sơ kết công tác tuyên giáo 6 tháng đầu năm 2026\nTrong 6 tháng đầu năm 2026, xã tổ chức 12 buổi tuyên truyền; phát 400 tờ rơi.",
                    "phím")
                try await tab.open(path + "?kind=figure&order=place")
                try await tab.run("document.querySelector('.card:has(button[data-shortcut=Enter])').focus()")
                let first: String = try await tab.ask(current)
                try await tab.exchanging { try await tab.press(.enter) }
                #expect(try await tab.ask("document.querySelector('#card-\(first)').textContent.includes('đã xác nhận')"))
                #expect(try await tab.ask("!['', '\(first)'].includes(\(current))"), "the next one is in hand")
                try await tab.exchanging { try await tab.press("u") }
                #expect(try await tab.ask("document.querySelector('#card-\(first) [data-shortcut=Enter]') !== null"))
                #expect(try await tab.ask("document.querySelector('[data-shortcut=u]') === null"), "nothing is left to take back")
            }
        }

        @Test func `reads a figure again from words chosen in the text, and adds one that was missed`() async throws {
            try await withTab(of: specialist) { tab in
                let path = try await tab.received(
                    "Trong 6 tháng đầu năm 2026, xã tổ chức 14 buổi tuyên truyền. Quý II có 9 buổi tuyên truyền. Mã số 77.", "chọn chữ")
                try await tab.open(path + "?kind=figure&order=place")
                try await tab.press("j")
                let first: String = try await tab.ask(current)
                try await tab.press("e")
                try await tab.waiting("document.querySelector('#card-\(first) [data-editor]') !== null")
                try await choose("9 buổi tuyên truyền", in: tab)
                try await tab.click("[data-choose=card]")
                try await tab.waiting("document.querySelector('#card-\(first) [name=quantity]')?.value === '9'")
                try await tab.exchanging { try await tab.click("#card-\(first) .figure-fields .button") }
                #expect(try await tab.ask("document.querySelector('#card-\(first)').textContent.includes('số 14 → 9')"))

                try await choose("Mã số 77", in: tab)
                try await tab.click("[data-choose=new]")
                try await tab.waiting("document.querySelector('.split-cards > [data-editor] [name=quantity]')?.value === '77'")
                try await tab.run("document.querySelector('[data-editor] [name=indicator]').value = 'TQ02'")
                try await tab.exchanging { try await tab.click("[data-editor] .figure-fields .button") }
                #expect(try await tab.ask("[...document.querySelectorAll('.card')].some((card) => card.textContent.includes('TQ02'))"))
                #expect(try await tab.ask("document.querySelectorAll('.paper mark.mark-figure').length") == 3)
            }
        }

        /// As the mouse would, over words that may lie in several marks.
        private func choose(_ words: String, in tab: BrowserTab) async throws {
            try await tab.run(
                """
                const pieces = document.createTreeWalker(document.querySelector(".split-text"), NodeFilter.SHOW_TEXT);
                const places = [];
                let text = "";
                while (pieces.nextNode()) for (let index = 0; index < pieces.currentNode.length; index++) {
                  places.push([pieces.currentNode, index]);
                  text += pieces.currentNode.data[index];
                }
                const start = text.indexOf("\(words)");
                const [first, last] = [places[start], places[start + "\(words)".length - 1]];
                getSelection().setBaseAndExtent(first[0], first[1], last[0], last[1] + 1);
                """)
            try await tab.waiting("document.querySelector('[data-chosen]').hidden === false")
        }
    }
}

extension BrowserTab {
    /// Does something after which the page's parts are exchanged without loading it anew, and waits for it.
    func exchanging(_ act: () async throws -> Void) async throws {
        try await run("delete document.querySelector('main').dataset.exchanged")
        try await act()
        try await waiting("document.querySelector('main').dataset.exchanged === 'yes'")
    }

    /// Waits until something is so.
    func waiting(_ condition: String) async throws {
        for _ in 0..<6_000 {
            if try await ask("!!(\(condition))") { return }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw PageTrouble.notFound(condition)
    }

    /// Puts files into the field of the upload form, as if they had been chosen on the disk.
    func choose(_ files: [(name: String, text: String)]) async throws {
        let made = files.map { "new File([\(Self.quoted($0.text).replacing("\n", with: "\\n"))], \(Self.quoted($0.name)))" }.joined(
            separator: ", ")
        try await run(
            """
            const chosen = new DataTransfer();
            for (const file of [\(made)]) chosen.items.add(file);
            document.querySelector("form[data-upload] input[type=file]").files = chosen.files;
            """)
    }

    /// Sends a text as a file of the first unit and gives the path of its review.
    func received(_ text: String, _ name: String) async throws -> String {
        try await open("/documents")
        try await run("const unit = document.querySelector('form[data-upload] [name=unit]'); unit.value = [...unit.options].at(-1).value")
        try await choose([("\(name).txt", text)])
        try await loading { try await click("form[data-upload] button") }
        return try await ask("location.pathname")
    }
}

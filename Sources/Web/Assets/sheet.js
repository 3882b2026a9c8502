// A sheet's cells behave as in a spreadsheet: arrows and Enter move, a range copied from Excel is pasted cell by cell,
// and what has been changed but not saved says so.
for (const sheet of document.querySelectorAll("table[data-sheet]")) {
  const columnOf = (input) => input.closest("td").cellIndex;
  const cellAt = (row, column) => row?.cells[column]?.querySelector("input:not([readonly])");

  const below = (input, step) => {
    let row = input.closest("tr");
    do row = step > 0 ? row.nextElementSibling : row.previousElementSibling;
    while (row && !cellAt(row, columnOf(input)));
    return cellAt(row, columnOf(input));
  };
  const beside = (input, step) => {
    const inputs = [...input.closest("tr").querySelectorAll("input:not([readonly])")];
    return inputs[inputs.indexOf(input) + step];
  };
  const target = (event) => {
    const input = event.target;
    const atStart = input.selectionStart === 0 && input.selectionEnd === 0;
    const atEnd = input.selectionStart === input.value.length;
    switch (event.key) {
      case "Enter": return below(input, event.shiftKey ? -1 : 1);
      case "ArrowDown": return below(input, 1);
      case "ArrowUp": return below(input, -1);
      case "ArrowRight": return atEnd && beside(input, 1);
      case "ArrowLeft": return atStart && beside(input, -1);
    }
  };

  sheet.addEventListener("keydown", (event) => {
    if (!event.target.matches("td input") || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const next = target(event);
    if (event.key === "Enter" || next) event.preventDefault();
    if (next) { next.focus(); next.select(); }
  });

  sheet.addEventListener("paste", (event) => {
    const text = event.clipboardData.getData("text/plain");
    if (!event.target.matches("td input") || !/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    let input = event.target;
    for (const line of text.replace(/\r?\n$/, "").split(/\r?\n/)) {
      const row = input.closest("tr");
      line.split("\t").forEach((value, offset) => {
        const cell = cellAt(row, columnOf(input) + offset);
        if (!cell) return;
        cell.value = value.trim();
        cell.dispatchEvent(new Event("input", { bubbles: true }));
      });
      const next = below(input, 1);
      if (!next) break;
      input = next;
    }
  });

  sheet.addEventListener("input", (event) => {
    const cell = event.target.closest("td");
    const words = cell?.querySelector(".cell-state");
    if (!words) return;
    words.dataset.saved ??= words.textContent;
    cell.dataset.savedState ??= cell.dataset.state ?? "";
    const changed = event.target.value !== event.target.defaultValue;
    cell.dataset.state = changed ? "changed" : cell.dataset.savedState;
    words.textContent = changed ? sheet.dataset.changed : words.dataset.saved;
  });

  addEventListener("beforeunload", (event) => {
    if (sheet.querySelector("td[data-state=changed]") && !sheet.closest("form")?.dataset.sent) event.preventDefault();
  });
}

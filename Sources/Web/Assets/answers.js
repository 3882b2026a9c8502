// In the form of a report, a number that is typed is an answer, and an answer without a number clears the field.
for (const select of document.querySelectorAll("select[data-answers]")) {
  const input = document.getElementById(`field-${select.dataset.answers}`);
  select.addEventListener("change", () => {
    if (select.value === "quantity") return input.focus();
    if (!input.value) return;
    input.value = "";
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
  input.addEventListener("input", () => {
    if (input.value.trim()) select.value = "quantity";
    else if (select.value === "quantity") select.value = "";
  });
}

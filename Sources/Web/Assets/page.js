// Pages work without scripts; these make them quicker.
document.documentElement.classList.add("has-scripts");

// After a form was not accepted, reading starts at what is wrong.
document.querySelector("[data-focus]")?.focus();

// A second click on a button does not send a form again while the first is under way.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "yes";
});
addEventListener("pageshow", () => {
  for (const form of document.forms) delete form.dataset.sent;
});

// A day can be dragged; the page asks for it as soon as the slider comes to rest.
for (const form of document.querySelectorAll("form[data-date-slider]")) {
  const day = form.querySelector(".input-day");
  const slider = form.querySelector("input[type=range]");
  slider.hidden = false;
  slider.addEventListener("input", () => {
    day.value = new Date(slider.value * 86_400_000).toISOString().slice(0, 10).split("-").reverse().join("/");
  });
  slider.addEventListener("change", () => form.requestSubmit());
}

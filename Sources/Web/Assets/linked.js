// Highlights in a text and the cards read from them light up together; j and k walk through the cards, Enter confirms, x drops.
for (const view of document.querySelectorAll("[data-linked]")) {
  const cards = [...view.querySelectorAll(".card[data-key]")];
  let lit;
  const light = (key) => {
    if (key === lit) return;
    lit = key;
    for (const part of view.querySelectorAll("[data-key]")) part.classList.toggle("is-linked", part.dataset.key === key);
  };
  const showSpan = (key) => {
    const span = view.querySelector(`mark[data-key="${CSS.escape(key)}"]`);
    span?.scrollIntoView({ block: "nearest" });
  };
  const keyUnder = (event) => event.target.closest("[data-key]")?.dataset.key;

  // Scrolling moves the page under a mouse that lies still; only a mouse that moves says where somebody looks.
  let place = "";
  view.addEventListener("mousemove", (event) => {
    const here = `${event.clientX} ${event.clientY}`;
    if (here !== place) light(keyUnder(event));
    place = here;
  });
  view.addEventListener("focusin", (event) => {
    const key = keyUnder(event);
    light(key);
    if (key && event.target.closest(".card")) showSpan(key);
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, button, a, summary")) return;
    const current = document.activeElement?.closest?.(".card[data-key]");
    const step = { j: 1, k: -1 }[event.key];
    if (step) {
      const next = cards[cards.indexOf(current) + step] ?? (current ? undefined : cards[0]);
      next?.focus();
      next?.scrollIntoView({ block: "nearest" });
    } else {
      current?.querySelector(`[data-shortcut="${CSS.escape(event.key)}"]`)?.click();
    }
  });
}

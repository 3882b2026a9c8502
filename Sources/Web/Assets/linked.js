// Highlights in a text and the cards read from them light up together; j and k walk through the cards and the keys of a card's buttons
// press them. Everything is asked of the document, not of its parts, because parts are exchanged after a decision.
{
  const view = () => document.querySelector("[data-linked]");
  const cards = () => [...document.querySelectorAll("[data-linked] .card[data-key]")];
  const current = () => document.activeElement?.closest?.(".card[data-key]");
  const keyUnder = (event) => event.target.closest?.("[data-linked] [data-key]")?.dataset.key;

  let lit;
  const light = (key) => {
    if (key === lit) return;
    lit = key;
    for (const part of view()?.querySelectorAll("[data-key]") ?? []) part.classList.toggle("is-linked", part.dataset.key === key);
  };

  // Only the pane is scrolled, never the page: a reader's place outside it stays.
  const showSpan = (key) => {
    const span = view().querySelector(`mark[data-key="${CSS.escape(key)}"]`);
    const pane = span?.closest(".split-text");
    if (!pane || pane.scrollHeight <= pane.clientHeight) return;
    const [place, frame] = [span.getBoundingClientRect(), pane.getBoundingClientRect()];
    if (place.top < frame.top + 40 || place.bottom > frame.bottom - 40) pane.scrollTop += place.top - frame.top - frame.height / 3;
  };

  // Scrolling moves the page under a mouse that lies still; only a mouse that moves says where somebody looks.
  let place = "";
  document.addEventListener("mousemove", (event) => {
    if (!event.target.closest?.("[data-linked]")) return;
    const here = `${event.clientX} ${event.clientY}`;
    if (here !== place) light(keyUnder(event));
    place = here;
  });
  document.addEventListener("focusin", (event) => {
    const card = event.target.closest?.("[data-linked] .card[data-key]");
    const key = keyUnder(event);
    if (key) light(key);
    if (card) showSpan(key);
  });

  const focusCard = (card) => {
    card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: "nearest" });
  };

  // A page that leads to a card begins there, also for the keyboard.
  const focusTarget = () => {
    const target = location.hash.startsWith("#card-") && document.getElementById(location.hash.slice(1));
    if (target && view()) focusCard(target);
  };
  addEventListener("hashchange", focusTarget);
  focusTarget();

  const step = (by) => {
    const all = cards();
    const next = current() ? all[all.indexOf(current()) + by] : all[0];
    if (next) return focusCard(next);
    document.querySelector(`.split-cards .pagination a[rel=${by > 0 ? "next" : "prev"}]`)?.click();
  };

  document.addEventListener("keydown", (event) => {
    if (!view() || document.querySelector("dialog[open]")) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
    if (event.key === "Enter" && event.target.closest("button, a, summary")) return;
    const press = (selector) => document.querySelector(selector)?.click();
    switch (event.key) {
      case "j": return step(1);
      case "k": return step(-1);
      case "e": return current()?.querySelector("[data-edit]")?.click();
      case "n": return press("[data-next]");
      case "u": return press("[data-shortcut=u]");
      case "a": return press("[data-add]");
      case "?": return document.getElementById("keys")?.showModal();
      case "Enter": {
        const answer = current()?.querySelector("[data-shortcut=Enter], [data-edit]");
        if (answer) event.preventDefault();
        return answer?.click();
      }
      default: current()?.querySelector(`[data-shortcut="${CSS.escape(event.key)}"]`)?.click();
    }
  });
}

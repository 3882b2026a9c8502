// On the review page a decision does not load the page anew: its form is sent, and the parts of the answer take the place of the page's,
// so that the text stays where it was scrolled to. Where a figure is changed, the form comes into its card.
{
  const review = () => document.querySelector("[data-review]");
  const panes = [".split-text", ".split-cards"];
  
  // What is said to those who do not see the page change.
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  status.className = "visually-hidden";
  document.body.append(status);
  let busy = false;

  const say = (words) => { status.textContent = words ?? ""; };
  const ask = async (address, options) => {
    const answer = await fetch(address, { ...options, headers: { Accept: "text/html" }, credentials: "same-origin" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return { page, address: answer.url };
  };

  const showPage = ({ page, address }) => {
    const scrolled = panes.map((pane) => document.querySelector(pane)?.scrollTop ?? 0);
    const { scrollY } = window;
    const ticks = [...document.querySelectorAll(".legend input")].map((tick) => tick.checked);
    document.querySelector("main").replaceWith(document.adoptNode(page.querySelector("main")));
    document.title = page.title;
    // A fetched address has lost its fragment; where to go on is in its query, too.
    const at = new URL(address).searchParams.get("at");
    history.replaceState(null, "", at ? `${address}#card-${at}` : address);
    panes.forEach((pane, index) => { const found = document.querySelector(pane); if (found) found.scrollTop = scrolled[index]; });
    scrollTo({ top: scrollY, behavior: "instant" });
    document.querySelectorAll(".legend input").forEach((tick, index) => { tick.checked = ticks[index] ?? tick.checked; });
    document.querySelector("[data-focus]")?.focus();
    dispatchEvent(new HashChangeEvent("hashchange"));
    document.querySelector("main").dataset.exchanged = "yes";
  };

  const send = async (form, button) => {
    if (busy) return;
    busy = true;
    form.setAttribute("aria-busy", "true");
    try {
      const answer = await ask(form.action, { method: "POST", body: new URLSearchParams(new FormData(form, button)) });
      const editor = answer.page.querySelector("[data-editor]");
      const own = form.closest("[data-editor]");
      if (editor && own) place(editor, own);
      else {
        showPage(answer);
        say(document.querySelector(".review-last span")?.textContent ?? document.querySelector(".banner-title")?.textContent);
      }
    } catch {
      form.submit();
    } finally {
      busy = false;
      form.removeAttribute("aria-busy");
    }
  };

  // The editor: one at a time, in the card it is about, or above all cards for a figure that was missed.
  const place = (editor, instead) => {
    const fresh = document.adoptNode(editor);
    instead.replaceWith(fresh);
    (fresh.querySelector("[data-focus]") ?? fresh.querySelector(".figure-fields select, textarea"))?.focus();
    fresh.scrollIntoView({ block: "nearest" });
  };

  const close = () => {
    const open = document.querySelector("[data-linked] [data-editor]");
    const card = open?.closest(".card");
    open?.remove();
    card?.classList.remove("is-edited");
    card?.focus();
  };

  const edit = async (address, card) => {
    let page;
    try { ({ page } = await ask(address)); } catch { return location.assign(address); }
    const editor = page.querySelector("[data-editor]");
    if (!editor) return location.assign(address);
    document.querySelector("[data-linked] [data-editor]")?.remove();
    const hole = document.createElement("div");
    if (card) { card.classList.add("is-edited"); card.append(hole); }
    else document.querySelector(".review-bar").after(hole);
    place(editor, hole);
  };

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || !form.closest("[data-review]")) return;
    event.preventDefault();
    delete form.dataset.sent;
    if (form.method === "post") return send(form, event.submitter);
    const address = `${form.action}?${new URLSearchParams(new FormData(form))}`;
    edit(address, form.closest(".card"));
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("[data-review] a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    if (link.matches("[data-cancel]") && link.closest("[data-editor]")) { event.preventDefault(); return close(); }
    if (!link.matches("[data-edit], [data-add], [data-inline]")) return;
    event.preventDefault();
    edit(link.href, link.closest(".card"));
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target.closest?.("[data-linked] [data-editor]")) close();
  });

  // Words that are chosen in the text can say the figure of the card in hand, or one that was missed.
  const bar = () => document.querySelector("[data-chosen]");
  let chosen;

  // Where a place in the text lies in the document, in Unicode scalars.
  const offset = (node, at) => {
    const start = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-at]");
    if (!start) return;
    const before = document.createRange();
    before.setStart(start, 0);
    before.setEnd(node, at);
    return Number(start.dataset.at) + [...before.toString()].length;
  };

  document.addEventListener("selectionchange", () => {
    const words = bar();
    if (!words) return;
    const selection = getSelection();
    const range = selection.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
    if (!range || !document.querySelector(".split-text")?.contains(range.commonAncestorContainer)) {
      if (!document.activeElement?.closest?.("[data-chosen]")) words.hidden = true;
      return;
    }
    const span = [offset(range.startContainer, range.startOffset), offset(range.endContainer, range.endOffset)];
    words.hidden = !(span[0] < span[1]);
    if (words.hidden) return;
    chosen = span.join("-");
    words.querySelector("q").textContent = selection.toString().slice(0, 80);
    const card = document.querySelector(".card.is-edited") ?? document.querySelector(".card.is-linked:has([data-edit])");
    const other = words.querySelector("[data-choose=card]");
    other.hidden = !card;
    other.dataset.card = card?.id ?? "";
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-choose]");
    if (!button) return;
    const card = document.getElementById(button.dataset.card);
    const address = new URL(button.dataset.choose === "card" ? card.querySelector("[data-edit]").href : document.querySelector("[data-add]").href);
    address.searchParams.set("span", chosen);
    bar().hidden = true;
    getSelection().removeAllRanges();
    edit(address.href, button.dataset.choose === "card" ? card : undefined);
  });

  document.addEventListener("click", (event) => {
    if (event.target.matches?.("[data-keys]")) document.getElementById("keys")?.showModal();
  });
}

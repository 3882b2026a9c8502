// Many files are sent one by one, three at a time, and each says what became of it: a file that is refused does not stop the others.
for (const form of document.querySelectorAll("form[data-upload]")) {
  const frame = form.closest(".upload");
  const arrivals = frame.querySelector("[data-arrivals]");
  const list = arrivals.querySelector("ul");
  const say = (name) => arrivals.dataset[name];
  const atOnce = 3;
  let queue = [];
  let under = 0;

  const line = (name, state) => {
    const item = document.createElement("li");
    const title = document.createElement("div");
    title.className = "task-name";
    title.append(Object.assign(document.createElement("strong"), { textContent: name }));
    item.append(title, Object.assign(document.createElement("span"), { className: "arrivals-state", textContent: state }));
    list.append(item);
    return item;
  };
  const show = (item, words, share) => {
    const state = item.querySelector(".arrivals-state");
    state.textContent = words;
    if (share === undefined) return;
    const progress = Object.assign(document.createElement("progress"), { max: 1, value: share });
    progress.setAttribute("aria-label", words);
    state.append(progress);
  };

  const count = () => {
    const ended = (kind) => list.querySelectorAll(`[data-outcome=${kind}]`).length;
    const numbers = { new: ended("received"), there: ended("duplicate"), refused: ended("refused") };
    for (const part of arrivals.querySelectorAll("[data-count]")) part.textContent = numbers[part.dataset.count];
    arrivals.querySelector("[data-done]").textContent = numbers.new + numbers.there + numbers.refused;
    arrivals.querySelector("[data-all]").textContent = list.children.length;
    const isEnd = under === 0 && queue.length === 0 && list.children.length > 0;
    arrivals.querySelector(".arrivals-end").hidden = !isEnd;
    form.querySelector("button").disabled = !isEnd && under > 0;
  };

  // What has no line of its own in the answer concerns the form: which unit, which window. It is said above the form, and the files wait.
  const complain = (page) => {
    document.querySelector(".error-summary")?.remove();
    const summary = page.querySelector(".error-summary");
    if (!summary) return;
    frame.before(document.adoptNode(summary));
    document.querySelector(".error-summary").focus();
  };

  const settle = (entry, page) => {
    const outcome = page.querySelector("[data-outcome]");
    if (outcome) return entry.item.replaceWith(document.adoptNode(outcome));
    fail(entry);
    failed.push(...queue.splice(0));
    complain(page);
  };
  const fail = (entry) => {
    entry.item.dataset.failed = "yes";
    show(entry.item, say("failed"));
    failed.push(entry);
  };
  let failed = [];

  const send = (entry) => {
    const data = new FormData(form);
    data.delete("files");
    data.append("files", entry.file, entry.file.name);
    data.set("stay", "1");
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.responseType = "document";
    request.upload.addEventListener("progress", (event) => show(entry.item, say("sending"), event.loaded / event.total));
    request.upload.addEventListener("load", () => show(entry.item, say("reading")));
    request.addEventListener("load", () => (request.response ? settle(entry, request.response) : fail(entry)));
    request.addEventListener("error", () => fail(entry));
    request.addEventListener("loadend", () => { under -= 1; next(); });
    request.send(data);
  };

  const next = () => {
    while (under < atOnce && queue.length > 0) { under += 1; send(queue.shift()); }
    count();
  };

  const start = (files) => {
    arrivals.hidden = false;
    const again = failed;
    failed = [];
    for (const entry of again) { delete entry.item.dataset.failed; show(entry.item, say("waiting")); }
    queue.push(...again, ...[...files].map((file) => ({ file, item: line(file.name, say("waiting")) })));
    next();
  };

  form.addEventListener("submit", (event) => {
    const input = form.querySelector("input[type=file]");
    // A single file leads straight to its review, as without scripts.
    if (failed.length === 0 && input.files.length < 2) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    start(input.files);
    input.value = "";
  });

  const isFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
  frame.addEventListener("dragover", (event) => {
    if (!isFiles(event)) return;
    event.preventDefault();
    frame.classList.add("is-over");
  });
  frame.addEventListener("dragleave", (event) => { if (!frame.contains(event.relatedTarget)) frame.classList.remove("is-over"); });
  frame.addEventListener("drop", (event) => {
    if (!isFiles(event)) return;
    event.preventDefault();
    frame.classList.remove("is-over");
    const items = [...event.dataTransfer.items].filter((item) => item.kind === "file");
    const isFolder = (item) => item.webkitGetAsEntry?.()?.isDirectory;
    for (const item of items.filter(isFolder)) {
      arrivals.hidden = false;
      line(item.webkitGetAsEntry().name, say("folder")).dataset.outcome = "refused";
    }
    start(items.filter((item) => !isFolder(item)).map((item) => item.getAsFile()).filter(Boolean));
  });

  addEventListener("beforeunload", (event) => { if (under > 0) event.preventDefault(); });
}

// Keeps what is typed into <form data-draft="key"> until it is saved: a lost connection or a closed window loses nothing.
// Kept in this browser, for this person, for seven days; never passwords, files or hidden fields; gone on signing out.
const PREFIX = "draft:";
const WEEK = 7 * 24 * 3600 * 1000;
const person = document.body.dataset.person;
const texts = document.getElementById("texts").dataset;
const SKIP = ["hidden", "password", "file", "submit", "button"];

const fields = (form) => [...form.elements].filter((field) =>
  field.name && !SKIP.includes(field.type) && !field.closest("[data-no-draft]"));
const keyOf = (form) => `${PREFIX}${person}:${form.dataset.draft}`;
const safely = (act) => { try { return act(); } catch { return null; } };

const values = (form) => {
  const kept = {};
  for (const field of fields(form)) {
    if (["checkbox", "radio"].includes(field.type)) (kept[field.name] ??= []).push(...(field.checked ? [field.value] : []));
    else if (field.multiple) kept[field.name] = [...field.selectedOptions].map((option) => option.value);
    else (kept[field.name] ??= []).push(field.value);
  }
  return kept;
};

const fill = (form, kept) => {
  const seen = {};
  for (const field of fields(form)) {
    const all = kept[field.name];
    if (!all) continue;
    if (["checkbox", "radio"].includes(field.type)) field.checked = all.includes(field.value);
    else if (field.multiple) for (const option of field.options) option.selected = all.includes(option.value);
    else {
      const value = all[(seen[field.name] = (seen[field.name] ?? -1) + 1)];
      if (value === undefined) continue;
      if (field.tagName === "SELECT" && ![...field.options].some((option) => option.value === value)) continue;
      field.value = value;
    }
    field.tomselect?.sync();
  }
};

const say = (form, text) => {
  const status = form.querySelector("[data-draft-status]");
  if (status) status.textContent = text;
};

const restore = (form) => {
  const kept = safely(() => JSON.parse(localStorage.getItem(keyOf(form))));
  if (!kept || form.querySelector("[data-errors]") || JSON.stringify(kept.values) === JSON.stringify(values(form))) return;
  const before = values(form);
  fill(form, kept.values);
  const status = form.querySelector("[data-draft-status]");
  if (!status) return;
  status.textContent = `${texts.draftRestored} `;
  const discard = document.createElement("button");
  discard.type = "button";
  discard.className = "btn btn-sm btn-quiet";
  discard.textContent = texts.draftDiscard;
  discard.addEventListener("click", () => {
    localStorage.removeItem(keyOf(form));
    fill(form, before);
    status.textContent = "";
  });
  status.append(discard);
};

const watch = (form) => {
  if (form.dataset.watched) return;
  form.dataset.watched = "yes";
  restore(form);
  let waiting;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      safely(() => localStorage.setItem(keyOf(form), JSON.stringify({ at: Date.now(), values: values(form) })));
      const now = new Date();
      say(form, `${texts.draftSaved} ${String(now.getHours()).padStart(2, "0")}:${String(now.getMinutes()).padStart(2, "0")}`);
    }, 400);
  });
  form.addEventListener("submit", () => safely(() => {
    clearTimeout(waiting);
    localStorage.setItem(keyOf(form), JSON.stringify({ at: Date.now(), values: values(form) }));
    sessionStorage.setItem("sent", keyOf(form));
  }));
};

const start = (root) => { if (person) root.querySelectorAll("form[data-draft]").forEach(watch); };

safely(() => {
  // the page after a form was sent: if it is neither that form again nor an error, the draft has been saved
  const sent = sessionStorage.getItem("sent");
  if (sent && person && !("failed" in document.body.dataset)) {
    const again = [...document.querySelectorAll("form[data-draft]")].some((form) => keyOf(form) === sent && form.querySelector("[data-errors]"));
    if (!again) localStorage.removeItem(sent);
    sessionStorage.removeItem("sent");
  }
  for (const key of Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))) {
    if (Date.now() - (JSON.parse(localStorage.getItem(key)).at ?? 0) > WEEK) localStorage.removeItem(key);
  }
});
start(document);
document.addEventListener("htmx:load", (event) => start(event.detail.elt.parentElement ?? document));
document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.detail.elt.closest?.("form[data-draft]");
  if (form && event.detail.successful) safely(() => { localStorage.removeItem(keyOf(form)); sessionStorage.removeItem("sent"); });
});
document.addEventListener("submit", (event) => {
  if (event.target.matches("[data-signout]")) safely(() => {
    for (const key of Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))) localStorage.removeItem(key);
  });
});

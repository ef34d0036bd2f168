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

const keep = (form) => safely(() =>
  localStorage.setItem(keyOf(form), JSON.stringify({ at: Date.now(), values: values(form) })));

// opened by a link that asks for other beginnings than the last draft (data-draft-fresh: the name in the address): they
// are the draft from now on, and the same page opened again shows what was made of them
const begin = (form) => {
  const address = new URL(location);
  address.searchParams.delete(form.dataset.draftFresh);
  history.replaceState(history.state, "", address);
  keep(form);
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
  if (form.dataset.draftFresh) begin(form);
  else restore(form);
  let waiting;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      keep(form);
      const now = new Date();
      say(form, `${texts.draftSaved} ${String(now.getHours()).padStart(2, "0")}:${String(now.getMinutes()).padStart(2, "0")}`);
    }, 400);
  });
  form.addEventListener("submit", () => safely(() => {
    clearTimeout(waiting);
    keep(form);
    sessionStorage.setItem("sent", keyOf(form));
  }));
};

const start = (root) => { if (person) root.querySelectorAll("form[data-draft]").forEach(watch); };

// What was sent is saved when the answer sends on to another page that has come: not by an error, the form once more, the
// way in after a session has ended, a warning, nor when one went back or elsewhere before there was an answer.
const sentOn = () => {
  const [way] = performance.getEntriesByType("navigation");
  return way.redirectCount > 0 && ["navigate", "reload"].includes(way.type);
};
const saved = () => person && !("failed" in document.body.dataset) && !document.querySelector("[data-errors], [data-toast='warn']")
  && sentOn();

safely(() => {
  const sent = sessionStorage.getItem("sent");
  sessionStorage.removeItem("sent");
  if (!sent) return;
  const again = document.querySelector("form[data-draft]:has([data-errors])");
  if (again && keyOf(again) !== sent) keep(again); // what was changed may have given it another key
  if (saved() || again && keyOf(again) !== sent) localStorage.removeItem(sent);
});
safely(() => {
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

// <form data-suggest>: an input, and a listbox that htmx fills while one types. Arrows choose, Enter opens, Escape closes.
for (const form of document.querySelectorAll("form[data-suggest]")) {
  const input = form.querySelector("input[aria-controls]");
  const list = document.getElementById(input.getAttribute("aria-controls"));
  const options = () => [...list.querySelectorAll("a[role=option]")];
  let chosen = -1;

  const show = (open) => {
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    if (!open) choose(-1);
  };
  const choose = (next) => {
    chosen = next;
    options().forEach((option, at) => option.setAttribute("aria-selected", String(at === next)));
    const option = options()[next];
    if (option) {
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  };

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  show(false);

  list.addEventListener("htmx:afterSwap", () => {
    // the same ids in two lists of one page
    options().forEach((option, at) => { option.id = `${list.id}-${at}`; });
    show(list.childElementCount > 0 && document.activeElement === input && input.value.trim() !== "");
    choose(-1);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const all = options();
    if (event.key === "Escape" && !list.hidden) {
      show(false);
      event.preventDefault();
    } else if (["ArrowDown", "ArrowUp"].includes(event.key) && all.length) {
      if (list.hidden) show(true);
      choose(event.key === "ArrowDown" ? (chosen + 1) % all.length : (chosen - 1 + all.length) % all.length);
      event.preventDefault();
    } else if (event.key === "Enter" && chosen >= 0 && !list.hidden) {
      event.preventDefault();
      all[chosen].click();
    }
  });
  // the focus stays in the box while one points at an option
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  input.addEventListener("blur", () => show(false));
  input.addEventListener("focus", () => { if (list.childElementCount && input.value.trim()) show(true); });
}

// <select data-picker>: type to find; data-picker-url asks the server (?q=) for [{value, text, sub}].
const none = document.getElementById("texts").dataset.none;

const line = (tag) => (data, escape) =>
  `<div>${escape(data.text)}${data.sub && tag === "option" ? `<small>${escape(data.sub)}</small>` : ""}</div>`;

const make = (select) => {
  if (select.tomselect || !window.TomSelect) return;
  const url = select.dataset.pickerUrl;
  const multiple = select.multiple;
  const settings = {
    valueField: "value",
    labelField: "text",
    searchField: url ? [] : ["text", "sub"],
    allowEmptyOption: false,
    maxOptions: 50,
    hidePlaceholder: true,
    placeholder: select.dataset.placeholder ?? "",
    plugins: multiple ? ["remove_button"] : [],
    render: {
      option: line("option"),
      item: line("item"),
      no_results: () => `<div class="no-results">${none}</div>`,
    },
    // what was typed to find one would stand in the way of finding the next
    onItemAdd() {
      this.setTextboxValue("");
      this.refreshOptions(false);
    },
    onInitialize() {
      const described = select.getAttribute("aria-describedby");
      if (described) this.control_input.setAttribute("aria-describedby", described);
      const label = document.querySelector(`label[for="${select.id}-ts-control"], label[for="${select.id}"]`);
      if (label && !label.id) label.id = `${select.id}-label`;
      if (label) select.setAttribute("aria-label", label.textContent);
      select.setAttribute("aria-hidden", "true");
      if (label) this.dropdown_content.setAttribute("aria-labelledby", label.id);
    },
  };
  if (url) {
    settings.load = (query, done) => {
      const target = new URL(url, location.href);
      target.searchParams.set("q", query);
      fetch(target, { headers: { Accept: "application/json" }, credentials: "same-origin" })
        .then((answer) => (answer.ok ? answer.json() : []))
        .then(done, () => done());
    };
    settings.shouldLoad = (query) => query.length > 0;
    settings.score = () => () => 1;
  }
  new window.TomSelect(select, settings);
};

const start = (root) => root.querySelectorAll("select[data-picker]").forEach(make);
start(document);
document.addEventListener("htmx:load", (event) => start(event.detail.elt.parentElement ?? document));

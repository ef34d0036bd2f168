// What every page is held to, as it stands: axe finds nothing, and it fits the width of the screen.
// known: the shapes that axe has looked at in this width and these colours. A block of the same make (elements, classes,
// roles, what stands around it) as one before is not looked at again: the fiftieth row of a list, the navigation of the
// next page. Answers with the findings, one line for each element that breaks a rule, and the shapes that were new.
async (known) => {
  const BLOCKS = "body, nav, header, section, form, table, tr, ul, ol, li, dl, details, fieldset, dialog, .card, .ky-field";
  const WIDTH = innerWidth;
  const seen = new Set(known);
  const added = [];

  const own = (element) => {
    const attributes = [...element.attributes].filter((one) => !["id", "for", "href", "value", "action", "style"].includes(one.name))
      .map((one) => (/^(class|type|role|tabindex|aria-(hidden|current|invalid|expanded|selected|live))$/.test(one.name)
        ? `${one.name}=${one.value}` : `${one.name}${one.value ? "" : "=nothing"}`));
    return `${element.tagName} ${attributes.sort().join(" ")}`;
  };
  const words = (element) => [...element.childNodes].some((one) => one.nodeType === 3 && one.data.trim()) ? "words" : "";
  const within = (element) => {
    const children = [...element.children].map(within);
    return `<${own(element)} ${words(element)}>${children.filter((one, at) => one !== children[at - 1]).join("")}`;
  };
  const around = (element) => {
    let path = "";
    for (let up = element.parentElement; up; up = up.parentElement) path += `${up.tagName}.${up.className}/`;
    return path;
  };
  const hash = (text) => {
    let a = 0xdeadbeef, b = 0x41c6ce57;
    for (let at = 0; at < text.length; at++) {
      a = Math.imul(a ^ text.charCodeAt(at), 2654435761);
      b = Math.imul(b ^ text.charCodeAt(at), 1597334677);
    }
    return (a >>> 0).toString(36) + (b >>> 0).toString(36);
  };
  const mark = (element) => {
    for (const child of element.children) {
      if (child.matches(BLOCKS)) {
        const shape = hash(around(child) + within(child));
        if (seen.has(shape)) {
          child.setAttribute("data-seen-before", "");
          continue;
        }
        seen.add(shape);
        added.push(shape);
      }
      mark(child);
    }
  };

  // the rows of a list that are made like the one before are laid aside for the moment: axe takes its time for each
  const aside = [];
  for (const list of document.querySelectorAll("tbody, ul, ol")) {
    const shapes = new Set();
    for (const row of [...list.children]) {
      const shape = within(row);
      if (shapes.has(shape)) {
        const place = document.createComment("");
        row.replaceWith(place);
        aside.push([place, row]);
      }
      shapes.add(shape);
    }
  }
  mark(document.documentElement);
  const found = added.length === 0 ? { violations: [] } : await axe.run({ include: [document], exclude: ["[data-seen-before]"] }, {
    resultTypes: ["violations"],
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  });
  for (const element of document.querySelectorAll("[data-seen-before]")) element.removeAttribute("data-seen-before");
  for (const [place, row] of aside) place.replaceWith(row);
  const findings = found.violations.flatMap((rule) => rule.nodes.slice(0, 4).map((node) =>
    `${rule.id} (${rule.impact}) at ${node.target.join(" ")}: ${node.html.slice(0, 240)} -- `
    + [...node.any, ...node.all, ...node.none].map((check) => check.message).join("; ").slice(0, 240)));

  // what reaches beyond the right edge without a scrolling box of its own around it
  if (document.documentElement.scrollWidth > WIDTH || document.body.scrollWidth > WIDTH) {
    const boxed = (element) => {
      for (let up = element.parentElement; up && up !== document.body; up = up.parentElement)
        if (getComputedStyle(up).overflowX !== "visible") return true;
      return false;
    };
    const wide = [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > WIDTH + 1 && !boxed(element));
    const inner = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
    findings.push(`wider than the screen (${document.documentElement.scrollWidth} of ${WIDTH} px): `
      + inner.slice(0, 4).map((element) => element.outerHTML.slice(0, 160)).join(" | "));
  }
  return { findings, added };
}

// How a test finds things: as a learner does, by the name that a screen reader reads, also inside shadow roots.
// Called with (kind, what); answers an element or null.
const [kind, what] = arguments;

function* everything(root) {
  for (const element of root.querySelectorAll("*")) {
    yield element;
    if (element.shadowRoot) yield* everything(element.shadowRoot);
  }
}

const words = (text) => (text ?? "").replace(/\s+/g, " ").trim();

function name(element) {
  const labelledBy = element.getAttribute("aria-labelledby");
  if (labelledBy) return words(labelledBy.split(" ").map((id) => element.getRootNode().getElementById(id)?.textContent).join(" "));
  if (element.hasAttribute("aria-label")) return words(element.getAttribute("aria-label"));
  if (element.labels?.length) return words(element.labels[0].textContent);
  return words(element.textContent) || words(element.title);
}

const used = "a[href], button, input, select, summary, textarea, [contenteditable='true'], [role][tabindex], [role='tab'], [role='menuitem']";

let focused = document.activeElement;
while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;

const tests = {
  name: (element) => element.matches(used) && name(element) === what,
  focus: (element) => element === focused && name(element) === what,
  test: (element) => element.dataset.test === what,
  css: (element) => element.matches(what),
};

for (const element of everything(document)) {
  if (tests[kind](element) && element.checkVisibility({ visibilityProperty: true })) return element;
}
return null;

// Enhances report.html: filters, keys, deep links, and any two articles side by side.
// Everything that is told stands in the page already; without this file nothing is missing.
"use strict";

(() => {
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);

  // Filters: an entry is shown when it passes every one that is set.

  const entries = all(".entry").map((element) => ({
    element,
    words: "",
    outlets: (element.dataset.outlets || "").split(" "),
    section: element.closest(".facts-section"),
  }));
  const panel = one(".filters");
  const form = panel && one("form", panel);
  const field = (name) => byId(`filter-${name}`);

  // What a fact says: its questions, answers and quotations, not what stands around them.
  function wordsOf(entry) {
    if (!entry.words) {
      const copy = entry.element.cloneNode(true);
      for (const part of all(".around, .ladder", copy)) part.remove();
      entry.words = copy.textContent.toLowerCase();
    }
    return entry.words;
  }

  function passes(entry, set) {
    const { kind, verdict, confidence } = entry.element.dataset;
    return (
      set.words.every((word) => wordsOf(entry).includes(word)) &&
      (!set.verdict || set.verdict === verdict) &&
      (!set.kind || set.kind === kind) &&
      (!set.outlet || entry.outlets.includes(set.outlet)) &&
      (!set.confidence || (confidence !== undefined && Number(confidence) >= Number(set.confidence)))
    );
  }

  function filter() {
    const set = {
      words: field("text").value.toLowerCase().split(/\s+/).filter(Boolean),
      verdict: field("verdict").value,
      kind: field("kind").value,
      outlet: field("outlet").value,
      confidence: field("confidence").value,
    };
    const isSet = set.words.length > 0 || Boolean(set.verdict || set.kind || set.outlet || set.confidence);
    const left = new Map(entries.map((entry) => [entry.section, 0]));
    for (const entry of entries) {
      const shown = passes(entry, set);
      entry.element.hidden = !shown;
      if (shown) left.set(entry.section, left.get(entry.section) + 1);
    }
    for (const [section, number] of left) {
      const total = one(`nav a[href="#${section.id}"] .total`);
      if (total) total.textContent = isSet ? `${number} of ${total.dataset.total}` : total.dataset.total;
      section.classList.toggle("none-left", number === 0);
    }
    const shown = entries.filter((entry) => !entry.element.hidden).length;
    byId("filter-outcome").textContent = isSet ? `${shown} of ${entries.length} shown` : "";
    one('button[type="reset"]', form).hidden = !isSet;
  }

  function clear() {
    form.reset();
    filter();
  }

  if (form) {
    panel.hidden = false;
    panel.open = matchMedia("(min-width: 68rem)").matches;
    form.addEventListener("input", filter);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(filter));
    filter();
  }

  for (const button of all(".unfold")) {
    const facts = all("details.fact", button.closest(".facts-section"));
    button.hidden = facts.length < 2;
    button.addEventListener("click", () => {
      const open = facts.some((fact) => !fact.open);
      for (const fact of facts) fact.open = open;
      button.textContent = open ? "Close all" : "Open all";
    });
  }

  // Side by side: two articles, and only what joins these two.

  const sheets = one(".sheets");
  const articles = sheets ? all(".text", sheets) : [];
  const choice = one(".pair");
  const [left, right] = [byId("pair-left"), byId("pair-right")];
  const peek = byId("peek");
  const marks = new Map();
  for (const mark of all("mark[id], mark[data-of]", sheets || document.createElement("div"))) {
    const sentence = mark.id || mark.dataset.of;
    marks.set(sentence, [...(marks.get(sentence) || []), mark]);
  }
  const bonds = new Map([...marks].map(([sentence, found]) => [sentence, found[0].className]));
  const partners = new Map(
    all(".links").map((links) => [
      links.dataset.of,
      all('.chip[href^="#s-"]', links).map((chip) => ({
        chip,
        sentence: chip.getAttribute("href").slice(1),
        bond: chip.title,
      })),
    ]),
  );
  const sheetOf = (sentence) => marks.get(sentence)?.[0].closest(".text");
  const isShown = (sheet) => sheet !== undefined && sheet.matches(".left, .right");

  function pair(leftId, rightId) {
    left.value = leftId;
    right.value = rightId;
    sheets.classList.add("paired");
    byId("pair-all").setAttribute("aria-pressed", "false");
    for (const article of articles) {
      article.classList.toggle("left", article.id === `article-${leftId}`);
      article.classList.toggle("right", article.id === `article-${rightId}` && rightId !== leftId);
    }
    for (const [sentence, found] of partners) {
      const shown = found.filter((partner) => isShown(sheetOf(partner.sentence)));
      for (const partner of found) partner.chip.classList.toggle("elsewhere", !shown.includes(partner));
      if (found.length > 0) look(sentence, shown.length > 0 ? shown[0].bond.replace(" ", "-") : "apart");
    }
  }

  function look(sentence, bond) {
    for (const mark of marks.get(sentence) || []) mark.className = bond;
  }

  function showAll() {
    sheets.classList.remove("paired");
    for (const [sentence, bond] of bonds) look(sentence, bond);
    byId("pair-all").setAttribute("aria-pressed", "true");
  }

  function light(sentence) {
    for (const mark of all("mark.lit")) mark.classList.remove("lit");
    if (!sentence) return [];
    const found = (partners.get(sentence) || []).filter(
      (partner) => !sheets.classList.contains("paired") || isShown(sheetOf(partner.sentence)),
    );
    if (found.length > 0) {
      for (const id of [sentence, ...found.map((partner) => partner.sentence)]) {
        for (const mark of marks.get(id) || []) mark.classList.add("lit");
      }
    }
    return found;
  }

  function within(sheet, mark) {
    if (sheet.scrollHeight > sheet.clientHeight) {
      const gap = mark.getBoundingClientRect().top - sheet.getBoundingClientRect().top;
      sheet.scrollTop += gap - sheet.clientHeight / 3;
    }
  }

  function follow(sentence) {
    const [first] = light(sentence);
    if (!first) return;
    const [mark] = marks.get(first.sentence);
    const sheet = mark.closest(".text");
    within(sheet, mark);
    const words = marks.get(first.sentence).map((part) => part.textContent).join(" ");
    peek.textContent = `${first.bond}, ${one("h3", sheet).textContent.trim()}: “${words}”`;
    peek.hidden = false;
  }

  if (choice) {
    choice.hidden = false;
    const reports = articles.filter((article) => article.dataset.role === "report");
    const [first, second] = reports.length > 1 ? reports : articles;
    const idOf = (article) => article.id.replace("article-", "");
    pair(idOf(first), idOf(second));
    left.addEventListener("change", () => pair(left.value, right.value));
    right.addEventListener("change", () => pair(left.value, right.value));
    byId("pair-swap").addEventListener("click", () => pair(right.value, left.value));
    byId("pair-all").addEventListener("click", () => {
      if (sheets.classList.contains("paired")) showAll();
      else pair(left.value, right.value);
    });
    const sentenceAt = (target) => {
      const found = target.closest("mark, .links");
      return found && (found.id || found.dataset.of);
    };
    sheets.addEventListener("pointerover", (event) => light(sentenceAt(event.target)));
    sheets.addEventListener("pointerleave", () => light(""));
    sheets.addEventListener("click", (event) => {
      if (!event.target.closest("a")) follow(sentenceAt(event.target));
    });
    sheets.addEventListener("focusin", (event) => {
      if (event.target.matches(".chip")) light(sentenceAt(event.target));
    });
  }

  // Puts a sentence and its partner next to each other, whichever articles were shown.
  function together(sentence, partner) {
    const [here, there] = [sheetOf(sentence), sheetOf(partner)];
    if (!choice || !here || !there || here === there) return false;
    pair(here.id.replace("article-", ""), there.id.replace("article-", ""));
    location.hash = sentence;
    within(here, marks.get(sentence)[0]);
    within(there, marks.get(partner)[0]);
    for (const id of [sentence, partner]) for (const mark of marks.get(id)) mark.classList.add("lit");
    return true;
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link) return;
    const target = link.getAttribute("href").slice(1);
    const partner = link.dataset.partner || (link.matches(".chip") && link.closest(".links").dataset.of);
    if (partner && together(target, partner)) event.preventDefault();
    else if (target && target === location.hash.slice(1)) reveal();
  });

  // Deep links: whatever hides the target gives way.

  function reveal() {
    const target = byId(location.hash.slice(1));
    if (!target) return;
    if (form && target.closest(".entry[hidden]")) clear();
    for (let box = target.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    const sheet = target.closest(".text");
    if (sheet && sheets.classList.contains("paired") && !isShown(sheet)) {
      const id = sheet.id.replace("article-", "");
      pair(id, right.value === id ? left.value : right.value);
    }
    target.scrollIntoView({ block: target.matches("mark") ? "center" : "start" });
  }

  window.addEventListener("hashchange", reveal);
  if (location.hash) reveal();

  // Keys, each a single letter, which can be turned off (WCAG 2.2, 2.1.4).

  const help = byId("keys");

  function current() {
    return document.activeElement && document.activeElement.closest(".entry");
  }

  function step(by) {
    const shown = entries.map((entry) => entry.element).filter((element) => !element.hidden);
    const at = shown.indexOf(current());
    const next = at < 0 ? shown[by > 0 ? 0 : shown.length - 1] : shown[at + by];
    if (!next) return;
    (one("h3", next) || one("summary", next) || next).focus({ preventScroll: true });
    if (!next.contains(document.activeElement)) {
      next.tabIndex = -1;
      next.focus({ preventScroll: true });
    }
    for (const element of all(".current")) element.classList.remove("current");
    next.classList.add("current");
    next.scrollIntoView({ block: "start" });
  }

  const keys = {
    j: () => step(1),
    k: () => step(-1),
    o: () => {
      const entry = current();
      const box = entry && (entry.matches("details") ? entry : one("details.ladder", entry));
      if (box) box.open = !box.open;
    },
    s: () => {
      const entry = current();
      const link = entry && (one(".join-both", entry) || one('.locator[href^="#s-"]', entry));
      if (link) link.click();
    },
    x: () => form && clear(),
    "/": () => {
      if (!form) return;
      panel.open = true;
      field("text").focus();
    },
    "?": () => help.showModal(),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (event.key === "Escape" && peek) peek.hidden = true;
    if (event.target.matches("input, select, textarea, [contenteditable]")) return;
    const act = Object.hasOwn(keys, event.key) && byId("keys-on").checked && keys[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });

  const showKeys = byId("show-keys");
  if (showKeys) showKeys.addEventListener("click", () => help.showModal());

  // On paper nothing can be opened.

  window.addEventListener("beforeprint", () => {
    for (const box of all("details:not(.around, .filters)")) {
      if (!box.open) {
        box.open = true;
        box.dataset.printed = "";
      }
    }
  });
  window.addEventListener("afterprint", () => {
    for (const box of all("details[data-printed]")) {
      box.open = false;
      delete box.dataset.printed;
    }
  });
})();

"use strict";

function isTable(value) {
  return value !== null && typeof value === "object";
}

function merged(known, more) {
  const all = { ...known };
  for (const [key, value] of Object.entries(more)) {
    all[key] = isTable(value) ? merged(all[key] || {}, value) : value;
  }
  return all;
}

// The editor spells some words in another way than we do.
function respelt(words) {
  const spelt = {};
  for (const [key, value] of Object.entries(words)) {
    spelt[key] = isTable(value) ? respelt(value) : value.replace(/([Xx])oá(?!\p{L})/gu, "$1óa").replace(/([Hh])oà(?!\p{L})/gu, "$1òa");
  }
  return spelt;
}

// The text of a piece, byte for byte as it is typed: what formats a text writes all of it anew.
const TOOLS = [
  { label: "Đậm", title: "Chữ đậm", around: "**" },
  { label: "Nghiêng", title: "Chữ nghiêng", around: "*" },
  { label: "Đề mục", title: "Đề mục", before: "## " },
  { label: "Gạch đầu dòng", title: "Dòng danh sách", before: "- " },
  { label: "Trích lời", title: "Trích dẫn", before: "> " },
  { label: "Liên kết", title: "Liên kết tới một địa chỉ", link: true },
];

function changed(area, tool) {
  const { selectionStart: start, selectionEnd: end, value } = area;
  const chosen = value.slice(start, end);
  if (tool.before) {
    const line = value.lastIndexOf("\n", start - 1) + 1;
    const lines = value.slice(line, end).split("\n").map((one) => tool.before + one).join("\n");
    return { text: value.slice(0, line) + lines + value.slice(end), at: line + lines.length };
  }
  const [open, close] = tool.link ? ["[", "](https://)"] : [tool.around, tool.around];
  return { text: value.slice(0, start) + open + chosen + close + value.slice(end), at: end + open.length };
}

const TextControl = window.createClass({
  getInitialState() {
    return { text: this.props.value || "" };
  },
  // The editor asks a control for this before it lets a story be saved.
  isValid() {
    return true;
  },
  write(text, at) {
    this.setState({ text }, () => {
      if (at !== undefined) {
        this.area.focus();
        this.area.setSelectionRange(at, at);
      }
    });
    this.props.onChange(text);
  },
  use(tool) {
    const { text, at } = changed(this.area, tool);
    this.write(text, at);
  },
  render() {
    const tool = (one) =>
      window.h("button", { key: one.label, type: "button", title: one.title, onClick: () => this.use(one) }, one.label);
    return window.h(
      "div",
      { className: "desk-text" },
      window.h("div", { className: "desk-text__tools", role: "toolbar", "aria-label": "Định dạng" }, TOOLS.map(tool)),
      window.h("textarea", {
        id: this.props.forID,
        className: this.props.classNameWrapper,
        value: this.state.text,
        spellCheck: true,
        lang: "vi",
        ref: (area) => {
          this.area = area;
        },
        onChange: (event) => this.write(event.target.value),
        onFocus: this.props.setActiveStyle,
        onBlur: this.props.setInactiveStyle,
      }),
    );
  },
});

// The piece in the column's own style; its text is made by the program that makes the site.
const Preview = window.createClass({
  getInitialState() {
    return { html: "", of: null };
  },
  componentDidMount() {
    this.ask();
  },
  componentDidUpdate() {
    this.ask();
  },
  componentWillUnmount() {
    window.clearTimeout(this.waiting);
  },
  ask() {
    const text = this.props.entry.getIn(["data", "body"]) || "";
    if (text === this.asked) {
      return;
    }
    this.asked = text;
    window.clearTimeout(this.waiting);
    this.waiting = window.setTimeout(async () => {
      const answer = await fetch("/xem-thu", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ text, path: this.props.entry.get("path") || "" }),
      });
      if (answer.ok && text === this.asked) {
        this.setState({ html: (await answer.json()).html });
      }
    }, 300);
  },
  render() {
    const said = (...path) => this.props.entry.getIn(["data", ...path]) || "";
    const photo = said("photo", "file") && this.props.getAsset(said("photo", "file"));
    const day = String(said("date")).split("-").reverse().join("/");
    const h = window.h;
    return h(
      "article",
      { className: "piece" },
      h(
        "div",
        { className: "wrap" },
        h(
          "div",
          { className: "piece__head" },
          h("h1", {}, said("title")),
          said("summary") && h("p", { className: "lead" }, said("summary")),
          h("p", { className: "byline dots" }, h("strong", {}, said("author")), " ", day && h("span", {}, `ngày ${day}`)),
        ),
        photo &&
          h(
            "figure",
            { className: "piece__photo" },
            h("img", { src: photo.toString(), alt: said("photo", "alt") }),
            h("figcaption", {}, said("photo", "alt"), " ", h("span", {}, said("photo", "credit"))),
          ),
        h(
          "div",
          { className: "piece__text" },
          h("div", { className: "prose", dangerouslySetInnerHTML: { __html: this.state.html } }),
        ),
      ),
    );
  },
});

// Whose name stands in the history; gone when the browser is closed.
const NAME = "thidua-desk-name";
const named = document.querySelector("#desk-name");
named.value = decodeURIComponent((document.cookie.match(`${NAME}=([^;]*)`) || [])[1] || "");
named.addEventListener("change", () => {
  document.cookie = `${NAME}=${encodeURIComponent(named.value.trim())}; SameSite=Strict; Path=/`;
});

document.querySelector(".desk-bar form").addEventListener("submit", async (event) => {
  const form = event.currentTarget;
  event.preventDefault();
  if (window.confirm("Xóa khỏi máy này mọi thứ bàn biên tập còn giữ, cả phần chưa lưu, rồi thoát?")) {
    window.onbeforeunload = null;
    await window.deskForget();
    form.submit();
  }
});

const { CMS } = window;
CMS.registerLocale("vi", merged(respelt(CMS.getLocale("vi")), window.DESK_WORDS));
CMS.registerWidget("markdown", TextControl, () => null);
for (const name of ["exemplars", "articles", "campaigns", "documents", "pages"]) {
  CMS.registerPreviewTemplate(name, Preview);
}
CMS.registerPreviewStyle("/assets/column.css");
CMS.init();

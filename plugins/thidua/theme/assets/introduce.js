// The form by which a reader introduces somebody: it says what is missing, and makes a text to keep or to send.
// Nothing leaves the page by itself, and nothing is kept in the browser.
(() => {
  "use strict";
  const form = document.querySelector("[data-introduce]");
  if (!form) return;
  const errors = form.querySelector("[data-errors]");
  const made = form.querySelector("[data-made]");
  const text = form.querySelector("[data-text]");
  const file = form.querySelector("[data-file]");
  const letter = form.querySelector("[data-letter]");
  const told = form.querySelector("[data-told]");
  const questions = [...form.querySelectorAll("[data-label]")];
  // Mail programs on Windows are handed no longer address than this.
  const LONGEST_ADDRESS = 1900;
  const SUBJECT = "Giới thiệu một điển hình";

  const answer = (one) => (one.dataset.kind === "pick" || one.dataset.kind === "many"
    ? [...one.querySelectorAll("input:checked")].map((box) => box.value).join("\n")
    : one.value).trim().normalize("NFC");

  const isMissing = (one) => "wrong" in one.dataset && answer(one).length < Math.max(1, Number(one.dataset.least ?? 0));

  const mark = (one, isWrong) => {
    const place = document.getElementById(`${one.id}-wrong`);
    place.textContent = isWrong ? one.dataset.wrong : "";
    place.hidden = !isWrong;
    // A group of choices takes no such state; its words are enough.
    if (one.tagName !== "FIELDSET") one.toggleAttribute("aria-invalid", isWrong);
    if (isWrong && one.tagName !== "FIELDSET") one.setAttribute("aria-invalid", "true");
  };

  const entry = (one) => {
    const link = document.createElement("a");
    link.href = `#${one.id}`;
    link.textContent = one.dataset.wrong;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      (one.tagName === "FIELDSET" ? one.querySelector("input") : one).focus();
    });
    const item = document.createElement("li");
    item.append(link);
    return item;
  };

  // An answer may not look like a label: `[Hết]` would end the text.
  const plain = (value) => value.split("\n").map((line) => line.trim().replace(/^\[(.*)\]$/, "($1)")).filter(Boolean);

  const written = () => [
    form.dataset.head,
    ...questions.flatMap((one) => (answer(one) ? [`[${one.dataset.label}]`, ...plain(answer(one))] : [])),
    `[${form.dataset.end}]`,
  ].join("\n");

  const named = () => {
    const slug = document.getElementById("subject-name").value.toLowerCase().replaceAll("đ", "d")
      .normalize("NFD").replace(/[^a-z0-9\s-]/g, "").trim().replace(/[\s-]+/g, "-").slice(0, 40);
    return slug ? `gioi-thieu-${slug}.txt` : "gioi-thieu.txt";
  };

  const mailed = (body) => {
    const address = (words) => `${form.dataset.mail}?subject=${encodeURIComponent(SUBJECT)}&body=${encodeURIComponent(words.replaceAll("\n", "\r\n"))}`;
    const whole = address(body);
    if (whole.length <= LONGEST_ADDRESS) return [whole, ""];
    return [
      address(`Tôi gửi kèm tệp ${file.download}.`),
      "Nội dung dài hơn mức một lá thư soạn sẵn chứa được: xin tải tệp về trước, rồi đính kèm tệp ấy vào thư.",
    ];
  };

  let kept = "";
  const forget = () => {
    made.hidden = true;
    if (kept) URL.revokeObjectURL(kept);
    kept = "";
  };

  const show = () => {
    text.value = written();
    // With a mark at its head, by which older programs know the letters.
    kept = URL.createObjectURL(new Blob([`\ufeff${text.value.replaceAll("\n", "\r\n")}\r\n`], { type: "text/plain" }));
    file.href = kept;
    file.download = named();
    told.textContent = "";
    if (letter) [letter.href, told.textContent] = mailed(text.value);
    made.hidden = false;
    made.querySelector("h2").focus();
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    forget();
    const missing = questions.filter(isMissing);
    questions.forEach((one) => mark(one, missing.includes(one)));
    errors.hidden = missing.length === 0;
    errors.querySelector("ul").replaceChildren(...missing.map(entry));
    if (missing.length) errors.focus(); else show();
  });
  form.addEventListener("input", (event) => {
    // What was made is no longer what stands there.
    if (event.target !== text) forget();
    const one = event.target.closest("[data-label]");
    if (one && !isMissing(one)) mark(one, false);
  });
  form.querySelector("[data-take]").addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text.value);
      told.textContent = "Đã chép; dán vào thư hay tin nhắn gửi cơ quan.";
    } catch {
      text.select();
      told.textContent = "Máy không cho chép tự động: nội dung đã được bôi sẵn, xin bấm Ctrl+C.";
    }
  });
  // What was typed and not taken along is lost with the page: it asks first.
  addEventListener("beforeunload", (event) => {
    if (made.hidden && questions.some(answer)) event.preventDefault();
  });
  // A page that the browser took from its memory would show what somebody else has typed on a borrowed computer.
  addEventListener("pagehide", () => { forget(); form.reset(); });
})();

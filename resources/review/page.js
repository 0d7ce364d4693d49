"use strict";
(() => {
  const pack = JSON.parse(document.getElementById("pack").textContent);
  const app = document.getElementById("app");
  const key = "pgdiff-desktop review " + pack.pack;
  const last = pack.photos.length + 1; // places: 0 welcome, then the photos, then the end
  const LONGEST_NAME = 200, LONGEST_COMMENT = 2000;
  // Of the map, as the window of the program tells them apart.
  const PARTLY_FROM = 85, INVENTED_FROM = 170;

  // Texts are put into the page as text, never as markup: names and comments are anybody's.
  const say = (name, values = {}) =>
    pack.texts[name].replace(/\{(\w+)\}/g, (whole, one) => (one in values ? String(values[one]) : whole));

  function make(tag, properties = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
      else if (name === "class") made.className = value;
      else if (name in made && typeof value !== "string") made[name] = value;
      else made.setAttribute(name, value);
    }
    made.append(...children.filter((child) => child !== null));
    return made;
  }

  // What was answered

  let canKeep = true;
  let isDirty = false;
  // Whoever answers is known by the id: there is more than one grandmother.
  const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (one) => one.toString(16).padStart(2, "0")).join("");
  const nobody = () => ({ id: newId(), by: "", place: 0, faces: {} });
  let state = nobody();

  function load() {
    try {
      const kept = JSON.parse(localStorage.getItem(key));
      if (kept && typeof kept.id === "string" && typeof kept.by === "string" && kept.faces) state = kept;
      localStorage.setItem(key, JSON.stringify(state));
    } catch (error) {
      canKeep = false; // files of the disk have no storage in some browsers
    }
    state.place = Math.min(Math.max(0, Math.trunc(state.place) || 0), last);
  }

  function keep() {
    isDirty = true;
    try {
      localStorage.setItem(key, JSON.stringify(state));
    } catch (error) {
      canKeep = false;
    }
  }

  const EMPTY = { looks_like: "", most: null, name: "", comment: "" };
  const faceKey = (photo, face) => photo.sha256 + ":" + photo.name + ":" + face.id;
  const answerOf = (photo, face) => state.faces[faceKey(photo, face)] || EMPTY;

  function answer(photo, face, change) {
    state.faces[faceKey(photo, face)] = { ...EMPTY, ...answerOf(photo, face), ...change };
    keep();
  }

  const isAnswered = (one) => Boolean(one.looks_like || one.most !== null || one.name.trim() || one.comment.trim());

  function answers() {
    const photos = [];
    for (const photo of pack.photos) {
      const faces = photo.faces
        .filter((face) => isAnswered(answerOf(photo, face)))
        .map((face) => {
          const one = answerOf(photo, face);
          return {
            face: face.id, shown: face.candidates[0].file, looks_like: one.looks_like, most: one.most,
            name: one.name.trim(), comment: one.comment.trim(),
          };
        });
      if (faces.length) photos.push({ photo: photo.name, sha256: photo.sha256, faces });
    }
    const head = { format: pack.format, version: pack.version, pack: pack.pack, voter: state.id, by: state.by.trim(), saved: Date.now() };
    return JSON.stringify({ ...head, photos }, null, 1);
  }

  function fileName() {
    const name = state.by.trim().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "").slice(0, 60);
    return "answers-" + (name || "family") + ".json";
  }

  function saveFile() {
    const link = make("a", {
      href: URL.createObjectURL(new Blob([answers()], { type: "application/json" })), download: fileName(),
    });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    isDirty = false;
  }

  function fileToSend() {
    // Share sheets of phones take text files more often than others.
    try {
      const file = new File([answers()], fileName(), { type: "application/json" });
      if (navigator.canShare && navigator.canShare({ files: [file] })) return file;
    } catch (error) { /* an old browser has no such files */ }
    return null;
  }

  // Original and restored photo

  function compared(photo) {
    const before = make("img", { src: photo.before, alt: say("before") });
    const after = make("img", { src: photo.after, alt: say("after") });
    const canvas = make("canvas", { "aria-hidden": "true" });
    const divider = make("div", { class: "divider" }, make("div", { class: "knob" }, arrows()));
    const start = make("span", { class: "chip start", "aria-hidden": "true" }, say("before"));
    const end = make("span", { class: "chip end", "aria-hidden": "true" }, say("after"));
    const range = make("input", { type: "range", min: "0", max: "1000", value: "500", step: "5", "aria-label": say("slide") });
    // The range's value is where the line stands; what is to the left of it is the original.
    const move = () => {
      const percent = range.value / 10;
      after.style.clipPath = canvas.style.clipPath = "inset(0 0 0 " + percent + "%)";
      divider.style.left = percent + "%";
      start.style.opacity = percent < 14 ? 0 : 1;
      end.style.opacity = percent > 86 ? 0 : 1;
      range.setAttribute("aria-valuetext", say("slide_value", { percent: Math.round(percent) }));
    };
    range.addEventListener("input", move);
    const box = make("div", { class: "compare", dir: "ltr" }, before, after, canvas, start, end, range, divider);
    box.style.aspectRatio = photo.width + " / " + photo.height;
    // As large as the window shows it whole, and no larger than it is.
    box.style.width = "min(" + photo.width + "px, calc(74vh * " + photo.width / photo.height + "))";
    follow(box, range, move);
    move();
    return { box, canvas };
  }

  // A finger that moves along takes the line with it, wherever it is put down; up and down scrolls the page.
  function follow(box, range, move) {
    const put = (event) => {
      const area = box.getBoundingClientRect();
      range.value = Math.round((1000 * (event.clientX - area.left)) / area.width);
      move();
    };
    let held = false;
    box.addEventListener("pointerdown", (event) => {
      held = true;
      if (event.pointerType === "mouse") { put(event); range.focus({ focusVisible: false }); event.preventDefault(); }
      try { range.setPointerCapture(event.pointerId); } catch (error) { /* it is up again already */ }
    });
    box.addEventListener("pointermove", (event) => { if (held) put(event); });
    for (const name of ["pointerup", "pointercancel", "lostpointercapture"])
      box.addEventListener(name, () => { held = false; });
  }

  function arrows() {
    const space = "http://www.w3.org/2000/svg";
    const drawn = document.createElementNS(space, "svg");
    drawn.setAttribute("viewBox", "0 0 30 30");
    drawn.setAttribute("aria-hidden", "true");
    const path = document.createElementNS(space, "path");
    path.setAttribute("d", "M11 8 L4 15 L11 22 M19 8 L26 15 L19 22");
    path.setAttribute("fill", "none");
    path.setAttribute("stroke", "#3a3833");
    path.setAttribute("stroke-width", "3");
    path.setAttribute("stroke-linecap", "round");
    path.setAttribute("stroke-linejoin", "round");
    drawn.append(path);
    return drawn;
  }

  // What was invented: lines one way for partly, both ways for wholly, so that nobody needs the colours

  function hatch(canvas, valueAt, wide, high, density) {
    canvas.width = Math.max(1, Math.round(wide * density));
    canvas.height = Math.max(1, Math.round(high * density));
    const context = canvas.getContext("2d");
    const picture = context.createImageData(canvas.width, canvas.height);
    const period = Math.round(9 * density), line = Math.max(1, Math.round(1.3 * density));
    for (let y = 0, at = 0; y < canvas.height; y++) {
      for (let x = 0; x < canvas.width; x++, at += 4) {
        const value = valueAt(x / canvas.width, y / canvas.height);
        if (value < PARTLY_FROM) continue;
        const isWhole = value >= INVENTED_FROM;
        const rising = (x + y) % period, falling = (((x - y) % period) + period) % period;
        const nearest = isWhole ? Math.min(rising, falling) : rising;
        const colour = nearest < line ? [250, 250, 250, 217] : nearest < 2 * line ? [20, 20, 20, 217]
          : isWhole ? [0, 114, 178, 87] : [230, 160, 0, 51];
        picture.data.set(colour, at);
      }
    }
    context.putImageData(picture, 0, 0);
  }

  function readMap(source) {
    return new Promise((resolve, reject) => {
      const image = new Image();
      image.onload = () => resolve(image);
      image.onerror = reject;
      image.src = source;
    });
  }

  async function showMap(photo, box, canvas) {
    const image = await readMap(photo.map);
    const area = box.getBoundingClientRect();
    const density = Math.min(2, window.devicePixelRatio || 1);
    const wide = Math.max(1, Math.round(area.width)), high = Math.max(1, Math.round(area.height));
    const small = make("canvas", { width: wide, height: high });
    const context = small.getContext("2d", { willReadFrequently: true });
    context.imageSmoothingEnabled = true;
    context.drawImage(image, 0, 0, wide, high);
    const grey = context.getImageData(0, 0, wide, high).data;
    hatch(canvas, (x, y) => grey[4 * (Math.floor(y * high) * wide + Math.floor(x * wide))], wide, high, density);
  }

  // What no map shows, as it is everywhere
  const everywhere = (photo) =>
    [photo.coloured ? "all_coloured" : "", photo.by_network ? "all_by_network" : ""].filter(Boolean)
      .map((name) => make("p", { class: "small muted everywhere" }, say(name)));

  function legend(photo) {
    const swatch = (value) => {
      const drawn = make("canvas", { "aria-hidden": "true" });
      hatch(drawn, () => value, 40, 24, 2);
      drawn.style.background = "#808080";
      return drawn;
    };
    return make("ul", { class: "legend" },
      make("li", {}, swatch(PARTLY_FROM), say("legend_partly")),
      make("li", {}, swatch(INVENTED_FROM), say("legend_invented")),
      everywhere(photo).length ? null : make("li", { class: "muted" }, say("legend_rest")));
  }

  const percent = (share) => (share > 0 && share < 0.01 ? "<1" : String(Math.round(100 * share)));

  function invented(photo, box, canvas) {
    const below = make("div", { hidden: true }, legend(photo));
    const isNothing = photo.invented + photo.partly < 0.002;
    const words = isNothing ? say("area_nothing")
      : say("area", { invented: percent(photo.invented), partly: percent(photo.partly) });
    if (!isNothing || !everywhere(photo).length) below.append(make("p", { class: "small muted" }, words));
    const toggle = make("button", { type: "button", "aria-pressed": "false" }, say("show_invented"));
    canvas.hidden = true;
    const redraw = () => { if (!canvas.hidden) showMap(photo, box, canvas); };
    toggle.addEventListener("click", () => {
      const isOn = canvas.hidden;
      canvas.hidden = below.hidden = !isOn;
      toggle.setAttribute("aria-pressed", String(isOn));
      toggle.textContent = say(isOn ? "hide_invented" : "show_invented");
      redraw();
    });
    if (window.ResizeObserver) new ResizeObserver(redraw).observe(box);
    return make("div", {}, make("div", { class: "under" }, toggle), below);
  }

  // One face

  const titleOf = (face, number, of) =>
    face.name || (of > 1 ? say("person_of", { number, of }) : say("the_person"));

  function radio(group, value, pickedNow, onPick, nothing) {
    const made = make("input", { type: "radio", name: group, value });
    made.checked = pickedNow() === value;
    made.addEventListener("change", () => onPick(value));
    // What is pressed again is taken back; a click comes before the change that it makes.
    made.addEventListener("click", () => {
      if (pickedNow() !== value) return;
      made.checked = false;
      onPick(nothing);
    });
    return made;
  }

  const ANSWERS = [["yes", "yes"], ["not quite", "not_quite"], ["no", "no"], ["cannot tell", "cannot_tell"]];

  function questions(photo, face, group) {
    const [chosen] = face.candidates;
    const original = face.candidates.find((one) => one.file === "");
    const figure = (one, words) =>
      make("figure", {}, make("img", { src: one.picture, alt: words }), make("figcaption", {}, words));
    const pair = make("div", { class: "pair" }, figure(original, say("before")));
    if (chosen !== original) pair.append(figure(chosen, say("after")));
    const asked = make("div", { class: "asked" }, pair);
    if (face.candidates.length > 1) {
      const words = face.name ? say("question_named", { name: face.name }) : say("question");
      const pick = (value) => answer(photo, face, { looks_like: value });
      asked.append(make("fieldset", {}, make("legend", {}, words),
        make("div", { class: "answers" }, ...ANSWERS.map(([one, text]) =>
          make("label", {}, radio(group + "-looks", one, () => answerOf(photo, face).looks_like, pick, EMPTY.looks_like), make("span", {}, say(text)))))));
    }
    return [asked, face.candidates.length > 2 ? mostLike(photo, face, group) : null];
  }

  function mostLike(photo, face, group) {
    const words = face.name ? say("most_named", { name: face.name }) : say("most");
    const tiles = face.candidates.map((one) => {
      const name = one.file ? say("candidate", { number: one.number }) : say("before");
      const notes = [one.chosen ? say("now") : "", one.refused ? say("refused") : ""].filter(Boolean);
      return make("label", { class: "tile" },
        radio(group + "-most", one.file, () => answerOf(photo, face).most, (file) => answer(photo, face, { most: file }), EMPTY.most),
        make("span", { class: "frame" }, make("img", { src: one.picture, alt: "" })),
        make("span", { class: "mark", "aria-hidden": "true" }, "✓"),
        make("span", { class: "name" }, name),
        ...notes.map((note) => make("span", { class: note === say("refused") ? "note refused" : "note" }, note)));
    });
    return make("fieldset", {}, make("legend", {}, words), make("div", { class: "tiles" }, ...tiles));
  }

  function shares(face) {
    if (face.candidates.length < 2) return null;
    const lines = face.shares.map(([region, share, degree]) => {
      const filled = make("span", {});
      filled.style.width = Math.round(100 * share) + "%";
      const values = { region: say("region_" + region), degree: say("degree_" + degree), percent: Math.round(100 * share) };
      return make("li", {}, say("share", values), make("span", { class: "meter", "aria-hidden": "true" }, filled));
    });
    const shown = lines.length ? make("ul", { class: "shares" }, ...lines) : make("p", {}, say("face_kept"));
    return make("details", {}, make("summary", {}, say("what_invented")), shown);
  }

  function field(id, words, hint, input) {
    input.id = id;
    input.placeholder = hint;
    return make("div", { class: "field" }, make("label", { for: id }, words), input);
  }

  function faceCard(photo, face, number) {
    const group = "face-" + face.id;
    const now = answerOf(photo, face);
    const name = make("input", { type: "text", autocomplete: "off", maxLength: LONGEST_NAME });
    name.value = now.name;
    name.addEventListener("input", () => answer(photo, face, { name: name.value }));
    const comment = make("textarea", { maxLength: LONGEST_COMMENT });
    comment.value = now.comment;
    comment.addEventListener("input", () => answer(photo, face, { comment: comment.value }));
    const who = face.name ? say("who_known") : say("who");
    return make("section", { class: "face", "aria-labelledby": group },
      make("h2", { id: group }, titleOf(face, number, photo.faces.length)),
      ...questions(photo, face, group),
      shares(face),
      make("div", { class: "fields" },
        field(group + "-name", who, face.name || say("who_hint"), name),
        field(group + "-comment", say("comment"), say("comment_hint"), comment)));
  }

  // Places

  function nameField() {
    const input = make("input", { type: "text", autocomplete: "name", maxLength: LONGEST_NAME });
    input.value = state.by;
    input.addEventListener("input", () => { state.by = input.value; keep(); });
    return field("your-name", say("your_name"), say("your_name_hint"), input);
  }

  const heading = (words) => make("h1", { tabIndex: -1 }, words);
  const warning = () => (canKeep ? null : make("p", { class: "wrong" }, say("not_kept")));

  function welcome() {
    const hasBegun = Object.keys(state.faces).length > 0;
    const other = make("button", { type: "button", class: "wide", id: "other", onclick: () => {
      if (!confirm(say("somebody_else_sure"))) return;
      state = nobody();
      resumed = 1;
      keep();
      isDirty = false;
      draw();
    } }, say("somebody_else"));
    return [make("main", { class: "narrow" },
      make("p", { class: "kicker" }, say("kicker")),
      heading(say("welcome")),
      make("p", {}, say("about", { album: pack.album })),
      make("p", {}, say("why_you")),
      make("h3", {}, say("how")),
      make("ol", { class: "steps" }, ...["step_1", "step_2", "step_3"].map((one) => make("li", {}, say(one)))),
      make("p", { class: "note-box" }, say("privacy")),
      warning(),
      nameField(),
      make("div", { class: "stack" },
        make("button", { type: "button", class: "primary wide", id: "begin", onclick: () => go(hasBegun ? resumed : 1) }, say(hasBegun ? "go_on" : "begin")),
        hasBegun ? other : null))];
  }

  function photoPlace(number) {
    const photo = pack.photos[number - 1];
    const of = pack.photos.length;
    const { box, canvas } = compared(photo);
    const done = make("span", {});
    done.style.width = (100 * number) / of + "%";
    const top = make("header", { class: "top" },
      make("div", {}, make("strong", {}, say("photo_of", { number, of })),
        make("button", { type: "button", id: "to-end", onclick: () => go(last) }, say("finish"))),
      make("div", { class: "bar", "aria-hidden": "true" }, done));
    // A bar is no row of words.
    top.lastChild.style.cssText = "padding:0;max-width:none;display:block";
    const main = make("main", { tabIndex: -1 }, box, photo.map ? invented(photo, box, canvas) : null, ...everywhere(photo),
      ...photo.faces.map((face, index) => faceCard(photo, face, index + 1)));
    main.setAttribute("aria-label", say("photo_of", { number, of }));
    return [top, main, bottom(number)];
  }

  function bottom(number) {
    const onward = number === pack.photos.length ? "finish" : "next";
    return make("nav", { class: "bottom" }, make("div", {},
      make("button", { type: "button", id: "back", onclick: () => go(number - 1) }, say("back")),
      make("button", { type: "button", class: "primary", id: "next", onclick: () => go(number + 1) }, say(onward))));
  }

  function end() {
    const of = pack.photos.reduce((sum, photo) => sum + photo.faces.length, 0);
    const answered = pack.photos.reduce(
      (sum, photo) => sum + photo.faces.filter((face) => isAnswered(answerOf(photo, face))).length, 0);
    const by = state.by.trim();
    const said = make("p", { role: "status", id: "status" });
    const name = nameField();
    const asked = (act) => () => {
      if (!state.by.trim()) {
        said.className = "wrong";
        said.textContent = say("name_missing");
        name.querySelector("input").focus();
        return;
      }
      act();
    };
    const save = asked(() => {
      saveFile();
      said.className = "note-box";
      said.textContent = say("saved", { file: fileName() });
      showReturn();
    });
    const send = asked(async () => {
      try { await navigator.share({ files: [fileToSend()] }); isDirty = false; } catch (error) { /* thought better of it */ }
    });
    const back = make("ul", { class: "steps" });
    const showReturn = () => {
      const file = fileName();
      back.replaceChildren(...["return_mail", "return_stick", "return_contents"].map((one) => make("li", {}, say(one, { file }))));
    };
    name.querySelector("input").addEventListener("input", showReturn);
    showReturn();
    const buttons = make("div", { class: "stack" },
      make("button", { type: "button", class: "primary wide", id: "save", onclick: save }, say("save")));
    if (state.by.trim() && fileToSend()) buttons.append(make("button", { type: "button", class: "wide", id: "send", onclick: send }, say("send")));
    return [make("main", { class: "narrow" },
      heading(by ? say("thanks_named", { name: by }) : say("thanks")),
      make("p", {}, answered ? say("answered", { answered, of }) : say("answered_none")),
      make("p", {}, say("last_step")),
      warning(), name, buttons, said,
      make("h3", {}, say("how_to_return")), back,
      make("p", { class: "small muted" }, say("privacy"))), bottomOfEnd()];
  }

  function bottomOfEnd() {
    return make("nav", { class: "bottom" }, make("div", {},
      make("button", { type: "button", id: "back", onclick: () => go(last - 1) }, say("back"))));
  }

  function go(place) {
    state.place = place;
    const wasDirty = isDirty;
    keep();
    isDirty = wasDirty;
    draw();
  }

  function draw() {
    const { place } = state;
    // One photo at a time: a phone keeps no hundred pictures in memory.
    app.replaceChildren(...(place === 0 ? welcome() : place === last ? end() : photoPlace(place)));
    window.scrollTo(0, 0);
    const first = app.querySelector("h1, main");
    if (first) first.focus({ preventScroll: true });
  }

  window.addEventListener("beforeunload", (event) => { if (isDirty && !canKeep) event.preventDefault(); });
  load();
  // Whoever comes back is welcomed, and goes on where the page was left.
  let resumed = Math.max(1, state.place);
  state.place = 0;
  draw();
})();

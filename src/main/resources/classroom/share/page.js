/* The page of one run: lanes, source, values and output, all at the same time of the run. */
(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('data').textContent);
  var model = RunModel(data);
  var root = document.documentElement;
  var time = 0;
  var playing = false;
  var speed = 1;
  var language = /^zh/.test(navigator.language || '') ? 'zh' : 'en';
  /* Who wants less motion sees two pictures a second. */
  var calm = !!window.matchMedia && window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  var dark = !!window.matchMedia && window.matchMedia('(prefers-color-scheme: dark)').matches;

  function byId(id) { return document.getElementById(id); }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) { made.className = className; }
    if (text !== undefined) { made.textContent = text; }
    return made;
  }

  function say(key) { return data.texts[language][key]; }

  /* Seconds with three digits, as the app writes them. */
  function seconds(ns) { return (ns / 1e9).toFixed(3); }

  /* The source: a row for each line, made again for another language. */
  var rows = [];
  function makeSource() {
    byId('source').textContent = '';
    data.sources.forEach(function (source, file) {
      var box = element('div', 'file');
      box.appendChild(element('h3', '', source.name));
      rows[file] = [];
      (source.any || source[language] || source.en || '').split('\n').forEach(function (text, i) {
        var row = element('div', 'row');
        row.appendChild(element('span', 'number', String(i + 1)));
        var marks = element('span', 'marks');
        row.appendChild(marks);
        row.appendChild(element('span', 'code', text));
        var value = element('span', 'value');
        row.appendChild(value);
        rows[file].push({ row: row, marks: marks, value: value });
        box.appendChild(row);
      });
      byId('source').appendChild(box);
    });
  }

  /* The lanes: a canvas below the names. */
  var canvas = byId('lanes');
  var LANE = 26;
  var AXIS = 20;
  var NAMES = 150;
  /* The start of the JVM, of which nothing is recorded, is left out. */
  var begun = data.threads.reduce(function (least, thread) {
    return thread.states.length ? Math.min(least, thread.states[0]) : least;
  }, data.length);
  var first = Math.max(0, Math.floor(begun - (data.length - begun) / 20));

  function color(name) { return getComputedStyle(root).getPropertyValue(name).trim(); }

  var STATES = ['started', 'running', 'sleeping', 'blocked', 'waiting', 'ended'];

  /* A state's bar. Each has a shape of its own, too: full, flat, striped, dashed, or an outline. */
  function paintState(g, state, x, y, width, height) {
    if (state === 'ended') { return; }
    g.fillStyle = color('--' + state);
    g.strokeStyle = g.fillStyle;
    if (state === 'running') {
      g.fillRect(x, y, width, height);
    } else if (state === 'sleeping') {
      g.fillRect(x, y + height / 2 - 3, width, 6);
    } else if (state === 'started') {
      g.fillRect(x, y + height / 2 - 1, width, 2);
    } else if (state === 'waiting') {
      for (var dash = 0; dash < width; dash += 7) { g.fillRect(x + dash, y + height / 2 - 3, Math.min(4, width - dash), 6); }
    } else {
      g.save();
      g.beginPath();
      g.rect(x, y, width, height);
      g.clip();
      g.globalAlpha = 0.35;
      g.fillRect(x, y, width, height);
      g.globalAlpha = 1;
      g.lineWidth = 3;
      g.beginPath();
      for (var stripe = -height; stripe < width; stripe += 8) { g.moveTo(x + stripe, y + height); g.lineTo(x + stripe + height, y); }
      g.stroke();
      g.restore();
    }
  }

  /* A canvas of this size in CSS pixels, sharp on every screen. */
  function sized(target, width, height) {
    var ratio = window.devicePixelRatio || 1;
    target.style.width = width + 'px';
    target.style.height = height + 'px';
    target.width = width * ratio;
    target.height = height * ratio;
    var g = target.getContext('2d');
    g.scale(ratio, ratio);
    return g;
  }

  function makeLegend() {
    var legend = byId('legend');
    legend.textContent = '';
    STATES.slice(0, 5).forEach(function (state) {
      var item = element('span', 'state');
      var sample = element('canvas');
      sample.setAttribute('aria-hidden', 'true');
      item.appendChild(sample);
      paintState(sized(sample, 28, 14), state, 0, 0, 28, 14);
      item.appendChild(element('span', '', say(state)));
      legend.appendChild(item);
    });
  }

  function paintLanes() {
    var width = canvas.parentNode.clientWidth;
    var height = data.threads.length * LANE + AXIS;
    var g = sized(canvas, width, height);
    g.font = '13px sans-serif';
    g.textBaseline = 'middle';
    var room = Math.max(10, width - NAMES - 8);
    function x(ns) { return NAMES + (ns - first) / Math.max(1, data.length - first) * room; }
    data.threads.forEach(function (thread, i) {
      var y = i * LANE + 3;
      for (var row = 0; row * 2 < thread.states.length; row++) {
        var state = STATES[thread.states[2 * row + 1]];
        var from = x(thread.states[2 * row]);
        var next = 2 * row + 2 < thread.states.length ? thread.states[2 * row + 2] : data.length;
        paintState(g, state, Math.max(NAMES, from), y, Math.max(1, x(next) - from), LANE - 6);
      }
      g.fillStyle = color('--ground');
      g.fillRect(0, y - 3, NAMES - 2, LANE);
      g.fillStyle = color('--thread' + thread.color);
      g.fillRect(0, y, 5, LANE - 6);
      g.fillStyle = color('--text');
      var name = model.nameAt(thread, time);
      while (name.length > 1 && g.measureText(name).width > NAMES - 16) { name = name.slice(0, -2) + '…'; }
      g.fillText(name, 10, y + LANE / 2 - 3);
    });
    g.fillStyle = color('--faint');
    g.textAlign = 'center';
    for (var part = 0; part <= 4; part++) {
      var at = first + (data.length - first) * part / 4;
      g.fillText(seconds(at) + ' s', Math.min(x(at), width - 30), height - AXIS / 2);
    }
    g.textAlign = 'left';
    g.fillStyle = color('--cursor');
    g.fillRect(x(time) - 1, 0, 2, height - AXIS);
  }

  function show() {
    byId('slider').value = String(Math.round((time - first) / Math.max(1, data.length - first) * 10000));
    byId('slider').setAttribute('aria-valuetext', seconds(time) + ' s');
    byId('slider').setAttribute('data-ns', String(time));
    byId('time').textContent = seconds(time) + ' / ' + seconds(data.length) + ' s';
    rows.forEach(function (file) {
      file.forEach(function (row) {
        if (row.marks.childNodes.length) { row.marks.textContent = ''; row.row.className = 'row'; }
        if (row.value.textContent) { row.value.textContent = ''; }
      });
    });
    var threads = byId('threads');
    threads.textContent = '';
    data.threads.forEach(function (thread) {
      var state = model.stateAt(thread, time);
      if (!state) { return; }
      var line = model.lineAt(thread, time);
      var item = element('li', 'thread ' + state);
      item.style.borderColor = color('--thread' + thread.color);
      var where = line && state !== 'ended' ? ' · ' + say('line') + ' ' + line.line : '';
      item.appendChild(element('b', '', model.nameAt(thread, time)));
      item.appendChild(element('span', '', ' ' + say(state) + where));
      threads.appendChild(item);
      if (line && state !== 'ended' && rows[line.file] && rows[line.file][line.line - 1]) {
        var row = rows[line.file][line.line - 1];
        var mark = element('i', 'mark');
        mark.style.background = color('--thread' + thread.color);
        row.marks.appendChild(mark);
        row.marks.title = (row.marks.childNodes.length > 1 ? row.marks.title + ', ' : '') + model.nameAt(thread, time);
        row.row.className = 'row here';
      }
    });
    var values = byId('values');
    values.textContent = '';
    data.fields.forEach(function (field) {
      var value = model.valueAt(field, time);
      if (!value) { return; }
      values.appendChild(element('li', '', field.name + ' = ' + value.text));
      if (value.line > 0 && rows[value.file] && rows[value.file][value.line - 1]) {
        rows[value.file][value.line - 1].value.textContent += field.name + ' = ' + value.text + '  ';
      }
    });
    var output = byId('output');
    output.textContent = '';
    model.outputAt(time).forEach(function (piece) {
      output.appendChild(element('span', piece.error ? 'error' : '', piece.text));
    });
    output.scrollTop = output.scrollHeight;
    paintLanes();
  }

  function moveTo(ns) {
    time = Math.max(first, Math.min(data.length, Math.round(ns)));
    show();
  }

  var last = 0;
  function tick(now) {
    if (!playing) { return; }
    if (calm && now - last < 500) { requestAnimationFrame(tick); return; }
    moveTo(time + (now - last) * 1e6 * speed);
    last = now;
    if (time >= data.length) { play(false); } else { requestAnimationFrame(tick); }
  }

  function play(on) {
    playing = on;
    byId('play').textContent = on ? '❚❚' : '▶';
    byId('play').setAttribute('aria-label', say(on ? 'pause' : 'play'));
    if (on) {
      if (time >= data.length) { time = first; }
      last = performance.now();
      requestAnimationFrame(tick);
    }
  }

  function words() {
    root.lang = language;
    root.className = dark ? 'dark' : 'light';
    document.title = data.title[language];
    byId('title').textContent = data.title[language];
    byId('about').textContent = data.about[language];
    byId('thinned').textContent = data.thinned ? say('thinned') : '';
    ['lanes', 'source', 'values', 'output', 'threads'].forEach(function (each) {
      byId(each + '-title').textContent = say(each);
    });
    ['back', 'forward', 'language', 'theme', 'speed', 'slider'].forEach(function (each) {
      byId(each).setAttribute('aria-label', say(each));
      byId(each).title = say(each);
    });
    byId('language').textContent = language === 'zh' ? 'English' : '中文';
    byId('theme').textContent = dark ? '☀' : '☾';
    byId('keys').textContent = say('keys');
    canvas.setAttribute('aria-label', say('lanes'));
    makeLegend();
    play(playing);
    show();
  }

  byId('slider').addEventListener('input', function () { play(false); moveTo(first + Number(this.value) / 10000 * (data.length - first)); });
  byId('play').addEventListener('click', function () { play(!playing); });
  byId('back').addEventListener('click', function () { play(false); moveTo(model.before(time)); });
  byId('forward').addEventListener('click', function () { play(false); moveTo(model.after(time)); });
  byId('speed').addEventListener('change', function () { speed = Number(this.value); });
  byId('language').addEventListener('click', function () { language = language === 'zh' ? 'en' : 'zh'; makeSource(); words(); });
  byId('theme').addEventListener('click', function () { dark = !dark; words(); });
  function fromPointer(event) {
    var box = canvas.getBoundingClientRect();
    var room = Math.max(10, box.width - NAMES - 8);
    play(false);
    moveTo(first + (event.clientX - box.left - NAMES) / room * (data.length - first));
  }
  canvas.addEventListener('pointerdown', function (event) { fromPointer(event); canvas.setPointerCapture(event.pointerId); });
  canvas.addEventListener('pointermove', function (event) { if (event.buttons) { fromPointer(event); } });
  document.addEventListener('keydown', function (event) {
    if (event.target.tagName === 'SELECT' || event.target.tagName === 'INPUT' && event.key !== ' ') { return; }
    if (event.key === ' ' && event.target.tagName !== 'BUTTON') { play(!playing); }
    else if (event.key === 'ArrowLeft') { play(false); moveTo(model.before(time)); }
    else if (event.key === 'ArrowRight') { play(false); moveTo(model.after(time)); }
    else if (event.key === 'Home') { play(false); moveTo(first); }
    else if (event.key === 'End') { play(false); moveTo(data.length); }
    else { return; }
    event.preventDefault();
  });
  window.addEventListener('resize', paintLanes);
  /* The time that a link asks for, as in run.html#t=1500000000; the given time if it asks for none. */
  function linked(otherwise) {
    var wanted = /[#&]t=(\d+)/.exec(location.hash);
    return wanted ? Math.max(first, Math.min(data.length, Number(wanted[1]))) : otherwise;
  }
  window.addEventListener('hashchange', function () { play(false); moveTo(linked(time)); });
  time = linked(data.length);
  makeSource();
  words();
}());

/* What was so at a time of the run. Knows no document. Times are in ns since the run's start. */
function RunModel(data) {
  'use strict';
  var STATES = ['started', 'running', 'sleeping', 'blocked', 'waiting', 'ended'];

  /* Undoes the differences between the times of a list whose rows have the given width. */
  function unpack(list, width) {
    var time = 0;
    for (var i = 0; i < list.length; i += width) {
      time += list[i];
      list[i] = time;
    }
    return list;
  }

  data.threads.forEach(function (thread) {
    unpack(thread.states, 2);
    unpack(thread.lines, 3);
    unpack(thread.names, 2);
  });
  data.fields.forEach(function (field) { unpack(field.values, 4); });
  unpack(data.output, 4);

  /* The row of a list that was true last at a time; -1 for none. */
  function rowAt(list, width, time) {
    var low = 0;
    var high = list.length / width - 1;
    while (low <= high) {
      var middle = (low + high) >> 1;
      if (list[middle * width] <= time) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high;
  }

  function stateAt(thread, time) {
    var row = rowAt(thread.states, 2, time);
    return row < 0 ? '' : STATES[thread.states[2 * row + 1]];
  }

  /* The line of a thread: file (its number in the sources) and line; null for none. */
  function lineAt(thread, time) {
    var row = rowAt(thread.lines, 3, time);
    if (row < 0 || thread.lines[3 * row + 2] === 0) {
      return null;
    }
    return { file: thread.lines[3 * row + 1], line: thread.lines[3 * row + 2] };
  }

  function nameAt(thread, time) {
    var row = Math.max(0, rowAt(thread.names, 2, time));
    return thread.names[2 * row + 1];
  }

  function valueAt(field, time) {
    var row = rowAt(field.values, 4, time);
    return row < 0 ? null : { text: field.values[4 * row + 1], file: field.values[4 * row + 2], line: field.values[4 * row + 3] };
  }

  function outputAt(time) {
    var rows = rowAt(data.output, 4, time) + 1;
    var text = [];
    for (var i = 0; i < rows; i++) {
      text.push({ text: data.output[4 * i + 1], error: data.output[4 * i + 2] === 1, thread: data.output[4 * i + 3] });
    }
    return text;
  }

  /* The times at which something changes, ascending. */
  var times = [];
  function collect(list, width) {
    for (var i = 0; i < list.length; i += width) {
      times.push(list[i]);
    }
  }
  data.threads.forEach(function (thread) {
    collect(thread.states, 2);
    collect(thread.lines, 3);
  });
  data.fields.forEach(function (field) { collect(field.values, 4); });
  collect(data.output, 4);
  times.sort(function (a, b) { return a - b; });
  times = times.filter(function (time, i) { return i === 0 || time !== times[i - 1]; });

  /* The next time at which something changes; the same time if there is none. */
  function after(time) {
    var row = rowAt(times, 1, time);
    return row + 1 < times.length ? times[row + 1] : time;
  }

  function before(time) {
    var row = rowAt(times, 1, time);
    if (row >= 0 && times[row] === time) {
      row--;
    }
    return row < 0 ? time : times[row];
  }

  return {
    stateAt: stateAt, lineAt: lineAt, nameAt: nameAt, valueAt: valueAt, outputAt: outputAt, after: after, before: before
  };
}

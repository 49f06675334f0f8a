/** What runs in the page: search, filters, the theme, unfolding for print. Without it the page shows everything. */
export const SCRIPT = `'use strict';
(function () {
  var root = document.documentElement;
  var findings = Array.prototype.slice.call(document.querySelectorAll('.finding'));
  var groups = Array.prototype.slice.call(document.querySelectorAll('section.group'));
  var form = document.querySelector('.filters');
  var theme = document.querySelector('.theme');

  function pressed(selector) {
    return Array.prototype.slice
      .call(form.querySelectorAll(selector + '[aria-pressed="true"]'))
      .map(function (chip) { return chip.dataset.severity || chip.dataset.state; });
  }

  function apply() {
    var words = form.querySelector('input').value.toLowerCase().split(/\\s+/).filter(Boolean);
    var severities = pressed('[data-severity]');
    var fresh = pressed('[data-state]').length > 0;
    var shown = 0;
    findings.forEach(function (finding) {
      var text = finding.textContent.toLowerCase();
      var fits =
        (severities.length === 0 || severities.indexOf(finding.dataset.severity) >= 0) &&
        (!fresh || finding.dataset.state === 'new') &&
        words.every(function (word) { return text.indexOf(word) >= 0; });
      finding.hidden = !fits;
      if (fits) shown++;
    });
    var filtered = words.length > 0 || severities.length > 0 || fresh;
    groups.forEach(function (group) {
      var own = group.querySelectorAll('.finding');
      if (own.length === 0) return;
      var left = group.querySelectorAll('.finding:not([hidden])').length;
      group.hidden = left === 0;
      var shelf = group.querySelector('details.shelf');
      if (shelf && filtered && left > 0) shelf.open = true;
    });
    form.querySelector('.count').textContent = filtered ? shown + ' of ' + findings.length + ' shown' : '';
  }

  if (form) {
    form.hidden = false;
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    form.addEventListener('input', apply);
    form.addEventListener('click', function (event) {
      var chip = event.target.closest('.chip');
      if (!chip) return;
      chip.setAttribute('aria-pressed', String(chip.getAttribute('aria-pressed') !== 'true'));
      apply();
    });
    document.addEventListener('keydown', function (event) {
      var field = form.querySelector('input');
      if (event.key === '/' && document.activeElement !== field && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        field.focus();
      }
    });
  }

  function isDark() {
    return root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  }

  theme.hidden = false;
  theme.addEventListener('click', function () {
    root.dataset.theme = isDark() ? 'light' : 'dark';
  });

  var folded = [];
  addEventListener('beforeprint', function () {
    folded = Array.prototype.slice.call(document.querySelectorAll('details:not([open])'));
    folded.forEach(function (each) { each.open = true; });
  });
  addEventListener('afterprint', function () {
    folded.forEach(function (each) { each.open = false; });
  });
})();
`;

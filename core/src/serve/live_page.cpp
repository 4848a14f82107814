#include "serve/live_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

namespace waymark {
namespace {

constexpr auto kNone = std::string_view::npos;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool equal_at(std::string_view text, std::size_t offset, std::string_view word) {
  if (word.size() > text.size() - offset) {
    return false;
  }
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (lower(text[offset + i]) != word[i]) {
      return false;
    }
  }
  return true;
}

/// Where the lower-case `word` starts, whatever the text's letter case.
std::size_t find_word(std::string_view text, std::string_view word, std::size_t from = 0) {
  for (std::size_t i = from; i + word.size() <= text.size(); ++i) {
    if (equal_at(text, i, word)) {
      return i;
    }
  }
  return kNone;
}

std::size_t find_last_word(std::string_view text, std::string_view word) {
  for (std::size_t i = text.size(); i-- > 0;) {
    if (text[i] == word.front() && equal_at(text, i, word)) {
      return i;
    }
  }
  return kNone;
}

/// One past the '>' that ends the tag at `start`, quotes heeded; kNone if it never ends.
std::size_t tag_end(std::string_view html, std::size_t start) {
  char quote = 0;
  for (std::size_t i = start; i < html.size(); ++i) {
    if (quote != 0) {
      quote = html[i] == quote ? '\0' : quote;
    } else if (html[i] == '"' || html[i] == '\'') {
      quote = html[i];
    } else if (html[i] == '>') {
      return i + 1;
    }
  }
  return kNone;
}

struct Span {
  std::size_t start = kNone;
  std::size_t end = kNone;
};

/// The quoted value of the attribute `name` in the tag [start, end) of `html`.
Span attribute_value(std::string_view html, std::size_t start, std::size_t end, std::string_view name) {
  const std::string_view tag = html.substr(0, end);
  for (std::size_t i = find_word(tag, name, start); i != kNone; i = find_word(tag, name, i + 1)) {
    const char before = tag[i - 1];
    const std::size_t quote = i + name.size() + 1;
    if ((before == ' ' || before == '\n' || before == '\t') && quote < end && tag[quote - 1] == '=' &&
        (tag[quote] == '"' || tag[quote] == '\'')) {
      const std::size_t close = tag.find(tag[quote], quote + 1);
      return close == kNone ? Span{} : Span{quote + 1, close};
    }
  }
  return {};
}

/// Where the policy stands in the page; only the head is searched, so that a page may write about policies.
Span find_policy(std::string_view html) {
  const std::string_view head = html.substr(0, find_word(html, "</head>"));
  for (std::size_t i = find_word(head, "<meta"); i != kNone; i = find_word(head, "<meta", i + 1)) {
    const std::size_t end = tag_end(head, i);
    if (end == kNone) {
      return {};
    }
    const Span name = attribute_value(head, i, end, "http-equiv");
    if (name.start != kNone &&
        find_word(head.substr(name.start, name.end - name.start), "content-security-policy") == 0) {
      return attribute_value(head, i, end, "content");
    }
  }
  return {};
}

std::string replaced(std::string_view text, std::string_view what, std::string_view by) {
  std::string result(text);
  for (std::size_t i = result.find(what); i != kNone; i = result.find(what, i + by.size())) {
    result.replace(i, what.size(), by);
  }
  return result;
}

/// The policy with connections to the page's own server allowed.
std::string with_connections(std::string policy) {
  const std::size_t connect = find_word(policy, "connect-src");
  if (connect == kNone) {
    const std::size_t last = policy.find_last_not_of(" \n\t");
    return policy + (last == kNone || policy[last] == ';' ? " " : "; ") + "connect-src 'self'";
  }
  // A second connect-src would be ignored: put ours in place of its sources.
  const std::size_t from = connect + std::string_view("connect-src").size();
  return policy.replace(from, std::min(policy.size(), policy.find(';', from)) - from, " 'self'");
}

constexpr std::string_view kReloadScript = R"js('use strict';
(function () {
  if (window.parent !== window) return;  // a frame inside a page that listens itself
  var own = document.currentScript;
  var state = own ? own.getAttribute('data-state') : null;
  var message = null;

  function show() {
    if (message) return;
    message = document.createElement('div');
    message.setAttribute('role', 'status');
    message.setAttribute('data-waymark-build', 'failed');
    var style = message.style;
    style.position = 'fixed';
    style.insetBlockEnd = '1rem';
    style.insetInlineStart = '1rem';
    style.maxWidth = 'calc(100% - 2rem)';
    style.boxSizing = 'border-box';
    style.padding = '0.75rem 1rem';
    style.font = '1rem/1.4 sans-serif';
    style.color = '#ffffff';
    style.background = '#7a1110';
    style.border = '2px solid #ffffff';
    style.zIndex = '2147483647';
    document.body.appendChild(message);
    // The text comes after the element is there: screen readers announce what changes in it.
    message.textContent = 'The last build failed. This page shows the one before: see the terminal.';
  }

  function hide() {
    if (message) message.remove();
    message = null;
  }

  var changes = new EventSource('/__waymark/changes');
  changes.addEventListener('state', function (event) {
    var parts = event.data.split(' ');
    if (state === null) state = parts[0];
    if (parts[0] !== state) {
      changes.close();
      location.reload();
    } else if (parts[1] === 'failed') {
      show();
    } else {
      hide();
    }
  });
  window.addEventListener('pagehide', function () { changes.close(); });
  window.addEventListener('pageshow', function (event) { if (event.persisted) location.reload(); });
  window.addEventListener('beforeprint', hide);
})();
)js";

}  // namespace

std::string live_page(std::string_view html, std::uint64_t state) {
  std::string page(html);
  const Span policy = find_policy(html);
  if (policy.start != kNone) {
    std::string text = with_connections(replaced(html.substr(policy.start, policy.end - policy.start), "&#39;", "'"));
    if (html[policy.end] == '\'') {
      text = replaced(text, "'", "&#39;");
    }
    page.replace(policy.start, policy.end - policy.start, text);
  }
  const std::string script =
      fmt::format(R"(<script src="{}" data-state="{}" defer></script>)", kReloadScriptPath, state);
  const std::size_t body_end = find_last_word(page, "</body>");
  page.insert(body_end == kNone ? page.size() : body_end, script);
  return page;
}

std::string_view reload_script() { return kReloadScript; }

}  // namespace waymark

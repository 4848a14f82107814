#include "edition/editions_json.hpp"
#include "edition/published_editions.hpp"

#include <fmt/format.h>

namespace waymark {
namespace {

constexpr std::string_view kStateStart = "<meta name=\"waymark-editions\" content=\"";
constexpr std::string_view kStateEnd = "\">\n";

/// Text for an element or a quoted attribute. A control character can't be seen, and some can't stand in HTML.
std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      default:
        result += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
    }
  }
  return result;
}

/// Takes back what escaped() does to JSON in ASCII.
std::string unescaped(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::size_t next = text.find('&');
    result += text.substr(0, next);
    text.remove_prefix(next == std::string_view::npos ? text.size() : next);
    if (text.starts_with("&quot;")) {
      result += '"';
      text.remove_prefix(6);
    } else if (text.starts_with("&amp;")) {
      result += '&';
      text.remove_prefix(5);
    } else if (text.starts_with("&gt;")) {
      result += '>';
      text.remove_prefix(4);
    } else if (!text.empty()) {
      result += '&';
      text.remove_prefix(1);
    }
  }
  return result;
}

/// Versions hold nothing that an address or HTML would read otherwise.
std::string home_of(std::string_view version) { return fmt::format("{}/site/index.html", version); }

std::string list_item(const PublishedEdition& edition, std::string_view current) {
  const std::string version = to_text(edition.version);
  std::string item = fmt::format("<li><a href=\"{}\">Edition {}</a>, {}", home_of(version), version,
                                 edition.date.given() ? long_date(edition.date) : "date unknown");
  if (version == current) {
    item += " (the current edition)";
  }
  if (edition.documents) {
    item += fmt::format("; <a href=\"{0}/site/documents.html\">documents of edition {0}</a>", version);
  }
  if (!edition.withdrawn.empty()) {
    item += fmt::format("<br>\n<strong>Withdrawn: {}</strong>", escaped(edition.withdrawn));
  }
  return item + "</li>\n";
}

}  // namespace

std::string start_page_html(const Published& published) {
  const std::string title = escaped(published.base_title);
  std::string html =
      "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'none'; style-src 'none'; "
      "base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
  html.append(kStateStart).append(escaped(editions_json(published))).append(kStateEnd);
  if (!published.current.empty()) {
    html += fmt::format("<meta http-equiv=\"refresh\" content=\"0; url={}\">\n", home_of(published.current));
  }
  html += fmt::format("<title>{0}: editions</title>\n</head>\n<body>\n<main>\n<h1>{0}</h1>\n", title);
  if (published.current.empty()) {
    html += "<p>No edition is current. All that were published are listed here.</p>\n";
  } else {
    html += fmt::format("<p><a href=\"{}\">Open the current edition, {}</a></p>\n", home_of(published.current),
                        published.current);
  }
  html += "<h2>All editions</h2>\n<ul>\n";
  for (const PublishedEdition& edition : published.editions) {
    if (edition.damaged.empty() || edition.listed) {
      html += list_item(edition, published.current);
    }
  }
  return html + "</ul>\n</main>\n</body>\n</html>\n";
}

std::optional<Published> parse_start_page(std::string_view text) {
  const std::size_t start = text.find(kStateStart);
  if (text.size() > 4 * kMaxPointerBytes || start == std::string_view::npos) {
    return std::nullopt;
  }
  std::string_view state = text.substr(start + kStateStart.size());
  state = state.substr(0, state.find(kStateEnd));
  auto published = parse_editions_json(unescaped(state));
  if (!published || start_page_html(*published) != text) {
    return std::nullopt;
  }
  return published;
}

}  // namespace waymark

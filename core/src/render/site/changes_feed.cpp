// The Atom feed (RFC 4287) of what changed: this edition, its pages that changed, and the editions before it.
#include "data/date.hpp"
#include "render/model/model_hash.hpp"
#include "render/site/html_writer.hpp"
#include "render/site/made_pages.hpp"

#include <fmt/format.h>

namespace waymark {
namespace {

/// An id for ever: a UUID of version 8 (RFC 9562) made of what it names.
std::string lasting_id(const RenderInput& input, std::string_view what) {
  std::string digits = content_hash(fmt::format("{}\n{}", input.library.knowledge_base.id, what));
  constexpr std::size_t kVersionAt = 12;
  constexpr std::size_t kVariantAt = 16;
  digits[kVersionAt] = '8';
  digits[kVariantAt] = 'a';
  const std::string_view text = digits;
  return fmt::format("urn:uuid:{}-{}-{}-{}-{}", text.substr(0, 8), text.substr(8, 4), text.substr(12, 4),
                     text.substr(16, 4), text.substr(20));
}

class FeedWriter {
 public:
  explicit FeedWriter(const SiteFrame& frame) : frame_(frame), html_(out_) {
    const KnowledgeBase& base = frame.input.library.knowledge_base;
    html_.markup("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"");
    html_.attribute(base.language).markup("\">\n<title>").text(base.title).markup(": what changed</title>\n<id>");
    html_.text(lasting_id(frame.input, "feed")).markup("</id>\n");
    write_updated(frame.input.edition.date);
    html_.markup("<author><name>").text(base.publisher.name.empty() ? base.title : base.publisher.name);
    html_.markup("</name></author>\n<generator>Waymark</generator>\n");
    if (!base.address.empty()) {
      html_.markup("<link rel=\"self\" type=\"application/atom+xml\" href=\"").attribute(base.address);
      html_.markup("/changes.atom\"/>\n");
    }
    write_link("index.html");
  }

  void add(std::string_view title, std::string_view what, Date date, std::string_view file, std::string_view summary) {
    html_.markup("<entry>\n<title>").text(title).markup("</title>\n<id>").text(lasting_id(frame_.input, what));
    html_.markup("</id>\n");
    write_updated(date);
    write_link(file);
    html_.markup("<summary>").text(summary.empty() ? title : summary).markup("</summary>\n</entry>\n");
  }

  std::string take() {
    html_.markup("</feed>\n");
    return std::move(out_);
  }

 private:
  void write_updated(Date date) { html_.markup("<updated>").text(iso_date(date)).markup("T00:00:00Z</updated>\n"); }

  /// `file` is encoded already. Without a published address the link is relative to the feed.
  void write_link(std::string_view file) {
    const std::string& address = frame_.input.library.knowledge_base.address;
    html_.markup("<link href=\"").attribute(address).markup("").attribute(address.empty() ? "" : "/");
    html_.attribute(file).markup("\"/>\n");
  }

  const SiteFrame& frame_;
  std::string out_;
  HtmlWriter html_;
};

std::string entry_title(PageHistory::Since since, const std::string& title) {
  switch (since) {
    case PageHistory::Since::added:
      return "New page: " + title;
    case PageHistory::Since::moved:
      return "Moved: " + title;
    case PageHistory::Since::changed:
      return "Changed: " + title;
    case PageHistory::Since::unchanged:
    case PageHistory::Since::unknown:
      break;
  }
  return {};
}

}  // namespace

OutputFile changes_feed(const SiteFrame& frame) {
  const RenderInput& input = frame.input;
  const EditionLabel& edition = input.edition;
  FeedWriter feed(frame);
  feed.add(edition.display, "edition " + edition.name, edition.date, "index.html", edition.summary);
  for (std::uint32_t page = 0; page < input.history.size() && !edition.previous.empty(); ++page) {
    const PageHistory& history = input.history[page];
    const PageSource& source = input.library.pages[page];
    if (const std::string title = entry_title(history.since, source.meta.title); !title.empty()) {
      const std::uint32_t shown = history.changes_page == kNoPage ? page : history.changes_page;
      feed.add(title, fmt::format("{} in {}", source.id, edition.name), edition.date, frame.map.address(shown),
               history.summary);
    }
  }
  for (const EditionLabel::Past& past : edition.past) {
    feed.add("Edition " + past.version, "edition " + past.version, past.date, "index.html", past.summary);
  }
  return {"changes.atom", feed.take()};
}

}  // namespace waymark

#include "compare/part_words.hpp"

#include "compare/json_members.hpp"

#include <waymark/kind_name.hpp>

#include <fmt/format.h>

#include <utility>

namespace waymark {
namespace {

using compare::list_member;
using compare::member;
using compare::text_member;

class InlineReader {
 public:
  explicit InlineReader(PartsContext& context) : context_(context), collector_(context.interner) {}

  void read_children(const Json& node) {
    for (const Json& child : list_member(node, "children")) {
      read(child);
    }
  }
  Words take() { return collector_.take(); }

 private:
  /// Reads what lies in `node` in a style that `change` makes of the present one.
  template <typename Change>
  void styled(const Json& node, Change change) {
    const std::uint32_t before = collector_.used_number();
    WordStyle style = collector_.used();
    change(style);
    collector_.style(std::move(style));
    read_children(node);
    collector_.use(before);
  }

  std::string target(const Json& node) const {
    const std::string_view target = text_member(member(node, "link"), "target");
    return context_.follow ? context_.follow(target) : std::string(target);
  }

  void read(const Json& node) {
    const auto kind = kind_named(text_member(node, "kind"));
    if (!kind) {
      read_children(node);
      return;
    }
    switch (*kind) {
      case Kind::text:
      case Kind::term:
        collector_.text(text_member(node, "text"));
        break;
      case Kind::line_break:
        collector_.space();
        break;
      case Kind::code: {
        const std::uint32_t before = collector_.used_number();
        WordStyle style = collector_.used();
        style.code = true;
        collector_.style(std::move(style));
        collector_.text(text_member(node, "text"));
        collector_.use(before);
        break;
      }
      case Kind::emphasis:
        styled(node, [](WordStyle& style) { style.emphasis = true; });
        break;
      case Kind::strong:
        styled(node, [](WordStyle& style) { style.strong = true; });
        break;
      case Kind::strikethrough:
        styled(node, [](WordStyle& style) { style.struck = true; });
        break;
      case Kind::language:
        styled(node, [&](WordStyle& style) { style.language = text_member(node, "text"); });
        break;
      case Kind::explained:
        styled(node, [&](WordStyle& style) { style.explanation = text_member(node, "text"); });
        break;
      case Kind::link:
        styled(node, [&](WordStyle& style) { style.link = target(node); });
        break;
      case Kind::image: {
        const std::uint32_t before = collector_.used_number();
        WordStyle style = collector_.used();
        style.picture = target(node);
        collector_.style(std::move(style));
        collector_.whole(fmt::format("[picture: {}]", text_member(node, "text")));
        collector_.use(before);
        break;
      }
      case Kind::footnote_reference:
        collector_.whole(fmt::format("[note {}]", text_member(node, "text")));
        break;
      case Kind::field:
        break;
      default:
        read_children(node);
        break;
    }
  }

  PartsContext& context_;
  WordCollector collector_;
};

}  // namespace

Words inline_words(const Json& node, PartsContext& context) {
  InlineReader reader(context);
  reader.read_children(node);
  return reader.take();
}

}  // namespace waymark

#include "blocks.hpp"
#include "directives.hpp"
#include "subject.hpp"
#include "wording.hpp"

#include <string>

namespace maturity_framework {

using waymark::DocumentBuilder;
using waymark::Kind;

namespace {

std::string numbered(const std::string& number, const std::string& title) {
  return number.empty() ? title : number + " " + title;
}

void add_foundation(DocumentBuilder& blocks, const Framework& framework, const Foundation& foundation, int level) {
  add_heading(blocks, level, numbered(foundation.number, foundation.title));
  if (foundation.itself) {
    add_item_blocks(blocks, framework.items[foundation.first_item]);
  } else {
    if (!foundation.text.empty()) {
      blocks.paragraph(foundation.text);
    }
    blocks.open_list(true);
    for (std::size_t i = foundation.first_item; i < foundation.end_item; ++i) {
      blocks.open(Kind::list_item);
      add_item_blocks(blocks, framework.items[i]);
      blocks.close();
    }
    blocks.close();
  }
  for (const Note& note : foundation.notes) {
    blocks.open(Kind::expander, note.title);
    blocks.paragraph(note.text);
    blocks.close();
  }
}

}  // namespace

void add_items(const waymark::DirectiveRequest& request, waymark::DirectiveReply& reply) {
  const auto subject = read_subject(request, reply);
  if (!subject) {
    return;
  }
  const Framework& framework = subject->framework;
  const bool one = request.option("component") != nullptr;
  for (const std::size_t index : subject->components) {
    const Component& component = framework.components[index];
    int level = request.heading_level + 1;
    if (!one) {
      add_heading(reply.blocks, level++, name_of(component));
    }
    if (!component.text.empty()) {
      reply.blocks.paragraph(component.text);
    }
    const Foundation* before = nullptr;
    for (std::size_t i = component.first_foundation; i < component.end_foundation; ++i) {
      const Foundation& foundation = framework.foundations[i];
      const bool grouped = !foundation.group_title.empty();
      if (grouped && (before == nullptr || before->group_title != foundation.group_title ||
                      before->group_number != foundation.group_number)) {
        add_heading(reply.blocks, level, numbered(foundation.group_number, foundation.group_title));
      }
      add_foundation(reply.blocks, framework, foundation, level + (grouped ? 1 : 0));
      before = &foundation;
    }
  }
}

}  // namespace maturity_framework

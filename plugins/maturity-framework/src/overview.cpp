#include "blocks.hpp"
#include "directives.hpp"
#include "subject.hpp"
#include "wording.hpp"

#include <string>

namespace maturity_framework {

using waymark::DirectiveReply;
using waymark::DirectiveRequest;

namespace {

std::string count_text(std::size_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

// '5: 1.1, 1.2.1 and so on', or the number alone where foundations have no numbers.
std::string foundations_text(const Framework& framework, const Component& component) {
  std::string result = std::to_string(component.end_foundation - component.first_foundation);
  std::string numbers;
  for (std::size_t i = component.first_foundation; i < component.end_foundation; ++i) {
    const std::string& number = framework.foundations[i].number;
    if (number.empty()) {
      return result;
    }
    numbers.append(numbers.empty() ? ": " : ", ").append(number);
  }
  return result + numbers;
}

}  // namespace

void add_overview(const DirectiveRequest& request, DirectiveReply& reply) {
  const auto subject = read_subject(request, reply);
  if (!subject) {
    return;
  }
  const Framework& framework = subject->framework;
  const Words& words = framework.words;
  auto& blocks = reply.blocks;
  if (!framework.text.empty()) {
    blocks.paragraph(framework.text);
  }
  blocks.open_table("llr", framework.title + ": " +
                               count_text(framework.components.size(), words.component, words.components) + ", " +
                               items_text(framework, framework.items.size()));
  blocks.open_row(true);
  blocks.cell(capitalised(words.component), true);
  blocks.cell(capitalised(words.foundations), true);
  blocks.cell(capitalised(words.items), true);
  blocks.close();
  for (const Component& component : framework.components) {
    blocks.open_row();
    blocks.open_cell(true);
    if (component.page.empty()) {
      blocks.text(name_of(component));
    } else {
      blocks.link_to(component.page, name_of(component));
    }
    blocks.close();
    blocks.cell(foundations_text(framework, component));
    blocks.cell(std::to_string(items_of(framework, component).size()));
    blocks.close();
  }
  if (framework.components.size() > 1) {
    blocks.open_row();
    blocks.cell("All", true);
    blocks.cell(std::to_string(framework.foundations.size()));
    blocks.cell(std::to_string(framework.items.size()));
    blocks.close();
  }
  blocks.close();
  add_uncovered(blocks, framework);
}

void add_level_table(const DirectiveRequest& request, DirectiveReply& reply) {
  if (const auto subject = read_subject(request, reply)) {
    add_levels(reply.blocks, subject->framework);
  }
}

}  // namespace maturity_framework

#include "markdown/source_lines.hpp"

namespace waymark {

void SourceLines::find_lines() const {
  if (!starts_.empty()) {
    return;
  }
  starts_.push_back(0);
  for (std::size_t at = text_.find('\n'); at != std::string_view::npos; at = text_.find('\n', at + 1)) {
    starts_.push_back(static_cast<std::uint32_t>(at + 1));
  }
}

std::uint32_t SourceLines::line_of_tail(std::uint32_t line) const {
  return tail_ != nullptr && line > line_count() + 1 ? line - line_count() - 1 : 0;
}

std::string_view SourceLines::line(std::uint32_t line) const {
  if (const std::uint32_t behind = line_of_tail(line); behind != 0) {
    return tail_->line(behind);
  }
  find_lines();
  if (line == 0 || line > starts_.size()) {
    return {};
  }
  const std::string_view rest = text_.substr(starts_[line - 1]);
  return rest.substr(0, rest.find('\n'));
}

std::uint32_t SourceLines::line_count() const {
  find_lines();
  return static_cast<std::uint32_t>(starts_.size());
}

LineColumn SourceLines::in_page(LineColumn here) const {
  if (const std::uint32_t behind = line_of_tail(here.line); behind != 0) {
    return tail_->in_page({behind, here.column});
  }
  if (outer_ == nullptr) {
    return {here.line == 0 ? 0 : here.line + first_line_ - 1, here.column};
  }
  if (here.line == 0) {
    return {};
  }
  LineColumn outside{here.line + first_line_ - 1, here.column};
  // The outer parse took list and quote marks off the front, so what is left is the end of the outer line.
  const std::string_view inner_line = line(here.line);
  const std::string_view outer_line = outer_->line(outside.line);
  if (here.column != 0 && outer_line.ends_with(inner_line)) {
    outside.column += static_cast<std::uint32_t>(outer_line.size() - inner_line.size());
  }
  return outer_->in_page(outside);
}

}  // namespace waymark

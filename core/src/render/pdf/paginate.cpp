#include "render/pdf/paginate.hpp"

#include <algorithm>

namespace waymark {
namespace {

class Paginator {
 public:
  Paginator(const PrintFlow& flow, const PrintStyle& style) : flow_(flow), style_(style) {}

  std::vector<PrintPage> run(std::size_t first) {
    for (std::size_t i = first; i < flow_.strips.size();) {
      std::size_t end = i + 1;
      while (end < flow_.strips.size() && flow_.strips[end - 1].keep_with_next && !starts_page(flow_.strips[end]) &&
             flow_.strips[end].paper == flow_.strips[i].paper) {
        ++end;
      }
      place_group(i, end);
      i = end;
    }
    if (pages_.empty()) {
      pages_.emplace_back();
    }
    return std::move(pages_);
  }

 private:
  static bool starts_page(const Strip& strip) { return strip.new_page; }

  [[nodiscard]] float foot(Paper paper) const { return sheet_of(paper).height - style_.bottom; }

  void start_page(const Strip& strip) {
    PrintPage page;
    page.paper = strip.paper;
    page.section = strip.section;
    pages_.push_back(std::move(page));
    y_ = style_.top;
    at_top_ = true;
    if (strip.table != kNone && !strip.table_head) {
      repeat_head(strip.table);
    }
  }

  /// Shows the head of the table again, unless it leaves no room for rows.
  void repeat_head(std::uint32_t table) {
    if (head_.empty() || flow_.strips[head_.front()].table != table) {
      return;
    }
    float height = 0;
    for (const std::size_t each : head_) {
      height += flow_.strips[each].height;
    }
    if (height > (foot(pages_.back().paper) - style_.top) / 3) {
      return;
    }
    for (const std::size_t each : head_) {
      pages_.back().strips.push_back({static_cast<std::uint32_t>(each), y_, true});
      y_ += flow_.strips[each].height;
    }
  }

  void place(std::size_t index) {
    const Strip& strip = flow_.strips[index];
    y_ += at_top_ ? 0 : strip.space_before;
    pages_.back().strips.push_back({static_cast<std::uint32_t>(index), y_, false});
    y_ += strip.height;
    at_top_ = false;
    if (strip.table_head) {
      if (!head_.empty() && flow_.strips[head_.front()].table != strip.table) {
        head_.clear();
      }
      head_.push_back(index);
    }
  }

  [[nodiscard]] float height_of(std::size_t first, std::size_t end, bool at_top) const {
    float height = 0;
    for (std::size_t i = first; i < end; ++i) {
      height += (i == first && at_top ? 0 : flow_.strips[i].space_before) + flow_.strips[i].height;
    }
    return height;
  }

  void place_group(std::size_t first, std::size_t end) {
    const Strip& strip = flow_.strips[first];
    constexpr float kHair = 0.05F;
    if (pages_.empty() || (starts_page(strip) && !at_top_) || pages_.back().paper != strip.paper) {
      start_page(strip);
    } else if (!at_top_ && y_ + height_of(first, end, false) > foot(strip.paper) + kHair) {
      start_page(strip);
    }
    for (std::size_t i = first; i < end; ++i) {
      const Strip& each = flow_.strips[i];
      const bool fits = y_ + (at_top_ ? 0 : each.space_before) + each.height <= foot(each.paper) + kHair;
      if (!fits && !at_top_) {
        start_page(each);
      }
      place(i);
    }
  }

  const PrintFlow& flow_;
  const PrintStyle& style_;
  std::vector<PrintPage> pages_;
  std::vector<std::size_t> head_;  ///< strips of the last table's head
  float y_ = 0;
  bool at_top_ = true;
};

}  // namespace

std::vector<PrintPage> paginate(const PrintFlow& flow, const PrintStyle& style, std::size_t first) {
  return Paginator(flow, style).run(first);
}

}  // namespace waymark

#include "report/review_report.hpp"
#include "text/display_width.hpp"

#include <fmt/format.h>
#include "text/page_count.hpp"

#include <algorithm>
#include <string_view>

namespace waymark {
namespace {

constexpr std::size_t kGap = 2;

std::string padded(std::string text, std::size_t width) {
  text.append(width - std::min(width, display_width(text)) + kGap, ' ');
  return text;
}

class ReviewText {
 public:
  explicit ReviewText(const ReviewReport& report) : report_(report) {
    for (const ReviewDuty& duty : listed_duties(report)) {
      width_ = std::max(width_, display_width(file(duty)));
    }
  }

  std::string write() {
    std::size_t due = 0;
    for (const OwnerDuties& owner : report_.duties.owners) {
      std::vector<ReviewDuty> listed;
      std::copy_if(owner.duties.begin(), owner.duties.end(), std::back_inserter(listed), is_listed);
      due += listed.size();
      block(shown(owner.owner), listed, false);
    }
    due += static_cast<std::size_t>(
        std::count_if(report_.duties.unowned.begin(), report_.duties.unowned.end(), is_listed));
    block("nobody owns", report_.duties.unowned, false);
    block("no review date", report_.duties.undated, true);
    return headline(due) + text_;
  }

 private:
  [[nodiscard]] const PageSource& page(const ReviewDuty& duty) const { return report_.library.pages[duty.page]; }
  [[nodiscard]] std::string file(const ReviewDuty& duty) const { return shown(page(duty).file); }

  [[nodiscard]] std::string headline(std::size_t due) const {
    const Date today = report_.today;
    const std::string until = report_.within == 0 ? fmt::format("on {}", iso_date(today))
                                                  : fmt::format("within {} {} of {}", report_.within,
                                                                report_.within == 1 ? "day" : "days", iso_date(today));
    return due == 0 ? fmt::format("no review is due {}\n", until)
                    : fmt::format("{} due for review {}\n", page_count(due), until);
  }

  void block(std::string_view title, const std::vector<ReviewDuty>& duties, bool with_owner) {
    if (duties.empty()) {
      return;
    }
    text_ += fmt::format("\n{} ({})\n", title, page_count(duties.size()));
    for (const ReviewDuty& duty : duties) {
      const PageMeta& meta = page(duty).meta;
      text_ += "  " + padded(file(duty), width_);
      if (with_owner) {
        text_ += shown(meta.owner);
      } else if (duty.state == ReviewState::undated) {
        text_ += time_left(duty);
      } else {
        text_ += iso_date(meta.review_by) + "  " + time_left(duty);
      }
      text_ += meta.status == PageStatus::draft ? " (draft)\n" : "\n";
    }
  }

  const ReviewReport& report_;
  std::size_t width_ = 0;
  std::string text_;
};

}  // namespace

std::string review_text(const ReviewReport& report) { return ReviewText(report).write(); }

}  // namespace waymark

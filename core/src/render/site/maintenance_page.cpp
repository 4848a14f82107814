// The page for those who keep the content in order: whose review is overdue, due soon or later, as of the edition's
// date.
#include "check/review_duties.hpp"
#include "render/site/dated_statements.hpp"
#include "render/site/html_writer.hpp"
#include "render/site/made_pages.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>
#include "text/page_count.hpp"
#include "text/unbroken.hpp"

namespace waymark {
namespace {

constexpr int kSoon = 90;  // days
/// A section of more pages than this shows how many each owner has instead: nobody reads so long a list in a browser.
constexpr std::size_t kMaxListed = 1000;

/// One section of the page.
struct Section {
  std::string id;
  std::string title;
  std::string caption;  ///< of its table
  std::string nothing;  ///< what it says if it is empty
  std::vector<OwnerDuties> owners{};
  bool grouped = true;      ///< its table has a group of rows for each owner
  bool with_owner = false;  ///< its table says each page's owner, and no date, since there is none
};

std::size_t pages_in(const Section& section) {
  std::size_t pages = 0;
  for (const OwnerDuties& owner : section.owners) {
    pages += owner.duties.size();
  }
  return pages;
}

std::vector<OwnerDuties> in_state(const ReviewDuties& all, ReviewState state) {
  std::vector<OwnerDuties> result;
  for (const OwnerDuties& owner : all.owners) {
    OwnerDuties own{owner.owner, {}};
    std::copy_if(owner.duties.begin(), owner.duties.end(), std::back_inserter(own.duties),
                 [state](const ReviewDuty& duty) { return duty.state == state; });
    if (!own.duties.empty()) {
      result.push_back(std::move(own));
    }
  }
  return result;
}

std::vector<OwnerDuties> as_one(const std::vector<ReviewDuty>& duties) {
  return duties.empty() ? std::vector<OwnerDuties>() : std::vector<OwnerDuties>{{{}, duties}};
}

std::vector<Section> sections_of(const ReviewDuties& all) {
  const std::string soon = std::to_string(kSoon);
  return {
      {"wm-overdue", "Overdue", "Reviews that are overdue, by owner", "No review is overdue.",
       in_state(all, ReviewState::overdue)},
      {"wm-soon", "Due within " + soon + " days", "Reviews due within " + soon + " days, by owner",
       "No review is due within " + soon + " days.", in_state(all, ReviewState::due)},
      {"wm-later", "Due later", "Reviews due later, by owner", "No review is due later.",
       in_state(all, ReviewState::later)},
      {"wm-no-owner", "No owner", "Pages that nobody owns", "Every page has an owner.", as_one(all.unowned), false},
      {"wm-no-date", "No review date", "Pages that have an owner, but no date of review",
       "Every page with an owner has a date of review.", as_one(all.undated), false, true},
  };
}

class MaintenancePage {
 public:
  MaintenancePage(const SiteFrame& frame, std::string& out) : frame_(frame), html_(out) {}

  void write() {
    const Date day = frame_.input.edition.date;
    const std::vector<Section> sections = sections_of(review_duties(frame_.input.library, day, kSoon));
    html_.markup("<p>Days are counted from ");
    write_date(day);
    html_.markup(", when this edition was made.</p>\n<ul>\n");
    for (const Section& section : sections) {
      html_.markup("<li><a href=\"#").attribute(section.id).markup("\">").text(section.title).markup("</a>: ");
      html_.text(page_count(pages_in(section))).markup("</li>\n");
    }
    if (const std::size_t dated = count_dated(frame_.input); dated != 0) {
      html_.markup("<li><a href=\"#wm-dated\">Statements that date</a>: ").number(dated).markup("</li>\n");
    }
    html_.markup("</ul>\n");
    for (const Section& section : sections) {
      write_section(section);
    }
    write_dated_statements(frame_, html_);
  }

 private:
  [[nodiscard]] const PageSource& page(const ReviewDuty& duty) const { return frame_.input.library.pages[duty.page]; }

  void write_section(const Section& section) {
    html_.markup("<h2 id=\"").attribute(section.id).markup("\">").text(section.title).markup("</h2>\n");
    if (section.owners.empty()) {
      html_.markup("<p>").text(section.nothing).markup("</p>\n");
    } else if (pages_in(section) > kMaxListed) {
      write_counts(section);
    } else {
      write_list(section);
    }
  }

  void write_list(const Section& section) {
    open_table(section.caption);
    write_column("Page");
    write_column("Part of");
    write_column(section.with_owner ? Markup("Owner") : Markup("Review by"));
    write_column("Last reviewed");
    html_.markup("</tr></thead>\n");
    if (!section.grouped) {
      html_.markup("<tbody role=\"rowgroup\">\n");
    }
    for (const OwnerDuties& owner : section.owners) {
      if (section.grouped) {
        html_.markup(
            "<tbody role=\"rowgroup\">\n<tr class=\"wm-group\" role=\"row\"><th scope=\"rowgroup\" colspan=\"4\" "
            "role=\"rowheader\">");
        html_.text(owner.owner).markup("</th></tr>\n");
      }
      for (const ReviewDuty& duty : owner.duties) {
        write_row(section, duty);
      }
      html_.markup(section.grouped ? Markup("</tbody>\n") : Markup(""));
    }
    html_.markup(section.grouped ? Markup("</table></div>\n") : Markup("</tbody></table></div>\n"));
  }

  void write_row(const Section& section, const ReviewDuty& duty) {
    const PageMeta& meta = page(duty).meta;
    html_.markup("<tr role=\"row\"><th scope=\"row\" role=\"rowheader\"><a href=\"");
    html_.fragment(frame_.map.address(duty.page)).markup("\">").text(meta.title).markup("</a>");
    html_.markup(meta.status == PageStatus::draft ? Markup(" (draft)") : Markup("")).markup("</th>");
    open_cell("Part of");
    html_.text(frame_.input.library.packs[page(duty).pack].title);
    close_cell();
    if (section.with_owner) {
      open_cell("Owner");
      html_.text(meta.owner);
    } else {
      open_cell("Review by");
      if (duty.state == ReviewState::undated) {
        html_.text(time_left(duty));
      } else {
        write_date(meta.review_by);
        html_.markup(" (").text(unbroken(time_left(duty))).markup(")");
      }
    }
    close_cell();
    open_cell("Last reviewed");
    if (meta.reviewed.given()) {
      write_date(meta.reviewed);
    } else {
      html_.markup("not known");
    }
    close_cell();
    html_.markup("</tr>\n");
  }

  /// For sections that are too long to list.
  void write_counts(const Section& section) {
    open_table(section.caption);
    write_column("Owner");
    write_column("Pages");
    write_column("First review by");
    html_.markup("</tr></thead>\n<tbody role=\"rowgroup\">\n");
    for (const OwnerDuties& owner : section.owners) {
      html_.markup("<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">");
      html_.text(!owner.owner.empty() ? owner.owner : section.with_owner ? "Several" : "Nobody").markup("</th>");
      open_cell("Pages");
      html_.number(owner.duties.size());
      close_cell();
      open_cell("First review by");
      if (const Date first = page(owner.duties.front()).meta.review_by; first.given()) {
        write_date(first);
      } else {
        html_.markup("no review date");
      }
      close_cell();
      html_.markup("</tr>\n");
    }
    html_.markup("</tbody></table></div>\n");
  }

  void open_table(std::string_view caption) {
    html_.markup("<div class=\"wm-table wm-table--cards\"><table role=\"table\">\n<caption>").text(caption);
    html_.markup("</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">");
  }
  void write_column(Markup name) {
    html_.markup("<th scope=\"col\" role=\"columnheader\">").markup(name).markup("</th>");
  }
  void open_cell(Markup name) { html_.markup("<td role=\"cell\" data-label=\"").markup(name).markup("\">"); }
  void close_cell() { html_.markup("</td>"); }

  void write_date(Date date) {
    html_.markup("<time datetime=\"").attribute(iso_date(date)).markup("\">").text(long_date(date)).markup("</time>");
  }

  const SiteFrame& frame_;
  HtmlWriter html_;
};

}  // namespace

OutputFile maintenance_page(const SiteFrame& frame) {
  std::string main;
  MaintenancePage(frame, main).write();
  return made_page(frame, "maintenance.html", "Reviews and owners",
                   "Who looks after each page, and by when it is to be reviewed.", main);
}

}  // namespace waymark

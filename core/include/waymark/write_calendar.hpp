// Writes a calendar file of events that last whole days (RFC 5545).
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <utility>

namespace waymark {

/// An event that takes whole days.
struct CalendarEvent {
  std::string uid;  ///< the same in every version of the calendar, and in no other: 'leg-1@plan.invalid'
  std::chrono::sys_days first;
  std::chrono::sys_days last;  ///< included
  std::string summary;
  std::string description;
};

class CalendarText {
 public:
  /// `plugin` is who writes it, `name` what calendar programs call it, and `stamp` the day it was made: there is no
  /// clock.
  CalendarText(std::string_view plugin, std::string_view name, std::chrono::sys_days stamp)
      : stamp_(compact(stamp) + "T000000Z") {
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Waymark//" + std::string(plugin) + "//EN");
    line("CALSCALE:GREGORIAN");
    line("X-WR-CALNAME:" + escaped(name));
  }

  void event(const CalendarEvent& event) {
    line("BEGIN:VEVENT");
    line("UID:" + escaped(event.uid));
    line("DTSTAMP:" + stamp_);
    line("DTSTART;VALUE=DATE:" + compact(event.first));
    line("DTEND;VALUE=DATE:" + compact(event.last + std::chrono::days(1)));  // RFC 5545, 3.6.1: not included
    line("SUMMARY:" + escaped(event.summary));
    if (!event.description.empty()) {
      line("DESCRIPTION:" + escaped(event.description));
    }
    line("TRANSP:TRANSPARENT");
    line("END:VEVENT");
  }

  std::string finish() {
    line("END:VCALENDAR");
    return std::move(text_);
  }

 private:
  static std::string compact(std::chrono::sys_days day) {
    const std::chrono::year_month_day parts(day);
    const auto two = [](unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return std::to_string(static_cast<int>(parts.year())) + two(static_cast<unsigned>(parts.month())) +
           two(static_cast<unsigned>(parts.day()));
  }

  /// Text as a property's value (RFC 5545, 3.3.11).
  static std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
      if (c == '\\' || c == ';' || c == ',') {
        result += '\\';
        result += c;
      } else if (c == '\n') {
        result += "\\n";
      } else if (c != '\r') {
        result += c;
      }
    }
    return result;
  }

  /// A content line, folded so that none has more than 75 octets and no character is cut (RFC 5545, 3.1).
  void line(std::string_view words) {
    std::size_t room = 75;
    while (words.size() > room) {
      std::size_t end = room;
      while (end > 1 && (static_cast<unsigned char>(words[end]) & 0xc0U) == 0x80U) {
        --end;
      }
      text_.append(words.substr(0, end)).append("\r\n ");
      words.remove_prefix(end);
      room = 74;
    }
    text_.append(words).append("\r\n");
  }

  std::string stamp_;
  std::string text_;
};

}  // namespace waymark

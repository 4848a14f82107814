// Reads stories, resources and downloads from JSON that nobody vouches for.
#pragma once

#include <waymark/document.hpp>
#include <waymark/kind_members.hpp>
#include <waymark/member_reader.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace waymark::model {

/// Whether the address is 'http://' or 'https://' and a host, without white space, quotes or brackets.
inline bool is_web_address(std::string_view address) {
  const std::size_t start = address.starts_with("https://") ? 8 : address.starts_with("http://") ? 7 : 0;
  return start != 0 && start < address.size() &&
         std::string_view("/?#.:").find(address[start]) == std::string_view::npos &&
         std::none_of(address.begin(), address.end(), [](char c) {
           const auto byte = static_cast<unsigned char>(c);
           return byte <= 0x20 || byte == 0x7f || c == '"' || c == '<' || c == '>' || c == '\\';
         });
}

/// Whether `text` has the form YYYY, YYYY-MM or YYYY-MM-DD, with a month and a day that can be, or is 'source'.
inline bool is_as_of(std::string_view text) {
  constexpr std::string_view kForm = "0000-00-00";
  constexpr std::size_t kYear = 4;
  constexpr std::size_t kMonth = 7;
  if (text == "source") {
    return true;
  }
  if ((text.size() != kYear && text.size() != kMonth && text.size() != kForm.size()) ||
      !std::equal(text.begin(), text.end(), kForm.begin(),
                  [](char c, char form) { return form == '0' ? c >= '0' && c <= '9' : c == form; })) {
    return false;
  }
  const auto within = [text](std::size_t start, std::string_view most) {
    return start >= text.size() || (text.substr(start, 2) != "00" && text.substr(start, 2) <= most);
  };
  return within(kYear + 1, "12") && within(kMonth + 1, "31");
}

inline Story read_story(const Json& json, MemberReader& in) {
  in.only(json, kStoryMembers);
  return {in.required_text(json, "role"), in.required_text(json, "want"), in.required_text(json, "benefit")};
}

inline ResourceRecord read_record(const Json& json, MemberReader& in) {
  in.only(json, kRecordMembers);
  ResourceRecord record;
  record.id = in.text(json, "id");
  record.title = in.required_text(json, "title");
  record.why = in.text(json, "why");
  record.address = in.address(json, "address", false);
  record.group = in.text(json, "group");
  record.publisher = in.text(json, "publisher");
  record.year = in.text(json, "year");
  record.as_of = in.text(json, "as-of");
  if (!record.as_of.empty() && !is_as_of(record.as_of)) {
    in.wrong("as-of", "is no YYYY, YYYY-MM, YYYY-MM-DD or 'source': " + in_quotes(record.as_of));
  }
  record.unverified = in.flag(json, "unverified");
  if (!record.id.empty() && !is_plain_id(record.id)) {
    in.wrong("id", "is not small letters, digits and hyphens, from a letter on: " + in_quotes(record.id));
  }
  if (!record.address.empty() && !is_web_address(record.address)) {
    in.wrong("address",
             "is no whole web address that starts with 'https://' or 'http://': " + in_quotes(record.address));
  }
  for (const Json& tag : in.list(json, "tags", 100, false)) {
    record.tags.push_back(in.text_in(tag, "tags"));
    if (record.tags.back().empty()) {
      in.wrong("tags", "holds an empty text");
    }
  }
  return record;
}

/// Whose names and sizes are right; there may still be too many.
inline Download read_download(const Json& json, MemberReader& in) {
  in.only(json, kDownloadMembers);
  Download download;
  download.name = in.required_text(json, "name");
  download.title = in.required_text(json, "title");
  static constexpr std::array<std::string_view, 3> kEndings{".csv", ".ics", ".json"};
  if (!is_made_file_name(download.name) ||
      std::find(kEndings.begin(), kEndings.end(), download.name.substr(download.name.rfind('.'))) == kEndings.end()) {
    in.wrong("name",
             "must be a plain file name that ends in '.csv', '.ics' or '.json', not " + in_quotes(download.name));
  }
  const auto bytes = json.find("bytes");
  if (bytes == json.end() || !bytes->is_string()) {
    in.wrong("bytes", "must be a text");
  }
  if (bytes->get_ref<const std::string&>().size() > in.limits().download) {
    in.wrong("bytes", "is longer than " + std::to_string(in.limits().download) + " bytes");
  }
  download.bytes = bytes->get<std::string>();
  return download;
}

}  // namespace waymark::model

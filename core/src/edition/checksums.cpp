#include "edition/checksums.hpp"

#include "data/text_file.hpp"
#include "edition/edition_record.hpp"
#include "pack/portable_name.hpp"
#include "text/error.hpp"
#include "text/text_hash.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <utility>

namespace waymark {
namespace {

constexpr std::string_view kGap = "  ";
constexpr std::size_t kMaxPathBytes = 1000;

/// The name as systems compare it that know no case. Most are ASCII, where that is quick.
std::string folded(std::string name) {
  if (std::any_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) {
    return fold_case(nfc(name));
  }
  for (char& c : name) {
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return name;
}

/// Files and folders by their names without regard to case; the value is the name as it was first written.
class SeenNames {
 public:
  /// The other name that is the same to some systems; empty if there is none.
  std::string add(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    std::string other;
    if (slash != std::string::npos) {
      other = add_folder(path.substr(0, slash));
    }
    return other.empty() ? add_name(path) : other;
  }

 private:
  std::string add_folder(const std::string& folder) {
    if (folder == last_folder_) {
      return {};
    }
    // Files in order may come back to a folder: 'a/b', 'a/b/c', 'a/d'.
    for (std::size_t end = folder.find('/');; end = folder.find('/', end + 1)) {
      if (std::string other = add_name(folder.substr(0, end) + "/"); !other.empty()) {
        return other;
      }
      if (end == std::string::npos) {
        break;
      }
    }
    last_folder_ = folder;
    return {};
  }

  /// Folders end in '/'. A file and a folder can't share a name either.
  std::string add_name(const std::string& name) {
    const bool is_folder = name.ends_with('/');
    const std::string plain = is_folder ? name.substr(0, name.size() - 1) : name;
    const auto [found, added] = names_.emplace(folded(plain), name);
    if (added || (is_folder && found->second == name)) {
      return {};
    }
    return found->second;
  }

  std::unordered_map<std::string, std::string> names_;
  std::string last_folder_;
};

void sort_by_path(std::vector<FileHash>& files) {
  std::sort(files.begin(), files.end(), [](const FileHash& a, const FileHash& b) { return a.path < b.path; });
}

bool is_hash(std::string_view text) {
  return text.size() == kSha256Digits &&
         std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

/// What is wrong with a path as an edition's file; empty if nothing is.
std::string path_problem(std::string_view path) {
  if (path == kChecksumFile || path == kChecksumSignatureFile) {
    return fmt::format("it lists '{}', which can't vouch for itself", path);
  }
  if (path.size() > kMaxPathBytes) {
    return fmt::format("it lists a path of more than {} bytes", kMaxPathBytes);
  }
  while (true) {
    const std::size_t slash = path.find('/');
    const std::string_view name = path.substr(0, slash);
    if (name.empty()) {
      return "it lists a path with an empty part";
    }
    if (NameProblem problem = name_problem(name); problem.found()) {
      return problem.message;
    }
    if (slash == std::string_view::npos) {
      return {};
    }
    path.remove_prefix(slash + 1);
  }
}

}  // namespace

std::vector<std::uint64_t> record_sizes(std::vector<FileHash> files) {
  sort_by_path(files);
  std::vector<std::uint64_t> sizes;
  for (const FileHash& file : files) {
    if (file.path != kRecordFile) {
      sizes.push_back(file.size);
    }
  }
  return sizes;
}

bool set_sizes(const std::vector<std::uint64_t>& sizes, std::vector<FileHash>& files) {
  const auto others =
      std::count_if(files.begin(), files.end(), [](const FileHash& f) { return f.path != kRecordFile; });
  if (static_cast<std::size_t>(others) != sizes.size()) {
    return false;
  }
  auto next = sizes.begin();
  for (FileHash& file : files) {
    if (file.path != kRecordFile) {
      file.size = *next++;
    }
  }
  return true;
}

std::string checksum_text(std::vector<FileHash> files) {
  sort_by_path(files);
  std::string text;
  for (const FileHash& file : files) {
    text.append(file.sha256).append(kGap).append(file.path).append("\n");
  }
  return text;
}

std::vector<FileHash> parse_checksums(std::string_view text, const std::string& file) {
  std::vector<FileHash> files;
  SeenNames names;
  std::uint32_t line_number = 0;
  const auto fail = [&](const std::string& what) {
    throw Error(fmt::format("this is no manifest of an edition: {}", what),
                "the file was changed or cut off; get the edition again from where it came from",
                {file, line_number, 0});
  };
  if (text.empty()) {
    fail("it is empty");
  }
  files.reserve(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')));
  while (!text.empty()) {
    ++line_number;
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) {
      fail("its last line is cut off");
    }
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    if (line.size() <= kSha256Digits + kGap.size() || line.substr(kSha256Digits, kGap.size()) != kGap ||
        !is_hash(line.substr(0, kSha256Digits))) {
      fail("a line is not a hash, two spaces and a path");
    }
    FileHash entry{std::string(line.substr(kSha256Digits + kGap.size())), std::string(line.substr(0, kSha256Digits))};
    if (const std::string problem = path_problem(entry.path); !problem.empty()) {
      fail(problem);
    }
    if (!files.empty() && entry.path <= files.back().path) {
      fail(entry.path == files.back().path ? fmt::format("it lists '{}' twice", entry.path)
                                           : fmt::format("'{}' is not in its place", entry.path));
    }
    if (const std::string other = names.add(entry.path); !other.empty()) {
      fail(fmt::format("'{}' and '{}' are one name to some systems", other, entry.path));
    }
    files.push_back(std::move(entry));
  }
  return files;
}

}  // namespace waymark

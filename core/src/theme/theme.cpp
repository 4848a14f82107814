#include "theme/theme.hpp"

#include <waymark/suggest.hpp>
#include "data/mapping_reader.hpp"
#include "data/text_file.hpp"
#include "text/error.hpp"
#include "theme/template_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <functional>
#include <iterator>
#include <optional>
#include <utility>

namespace waymark {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kMaxLogoSize = 1U << 20U;
constexpr std::size_t kMaxTextSize = 1U << 20U;
constexpr std::string_view kStandard = "standard";
constexpr double kTextContrast = 4.5;  // WCAG 2.2, success criterion 1.4.3

/// Text and background pairs that pages use.
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kTextPairs{{
    {"ink", "paper"},
    {"muted", "paper"},
    {"accent", "paper"},
    {"link", "paper"},
    {"link-hover", "paper"},
    {"link-visited", "paper"},
    {"ink", "tint"},
    {"muted", "tint"},
    {"accent", "tint"},
    {"link", "tint"},
    {"link-hover", "tint"},
    {"link-visited", "tint"},
    {"ink", "focus"},
    {"header-text", "header"},
}};

std::string read_bytes(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

bool is_colour(std::string_view text) {
  return text.size() == 7 && text[0] == '#' &&
         text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

bool is_image(std::string_view name, std::string_view bytes) {
  return (name.ends_with(".png") && bytes.starts_with("\x89PNG\r\n")) ||
         ((name.ends_with(".jpg") || name.ends_with(".jpeg")) && bytes.starts_with("\xFF\xD8\xFF"));
}

/// Reads one theme folder over what `theme` already holds.
class ThemeReader {
 public:
  ThemeReader(Theme& theme, Diagnostics& diagnostics) : theme_(theme), diagnostics_(diagnostics) {}

  void read_templates(const fs::path& folder, const std::string& shown) {
    if (!fs::is_directory(folder)) {
      return;
    }
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
      if (entry.is_regular_file() && entry.path().extension() == ".html") {
        files.push_back(entry.path());
      }
    }
    std::sort(files.begin(), files.end());
    for (const fs::path& path : files) {
      const std::string name = path.filename().string();
      Theme::Template read{shown + "/" + name, {}};
      if (auto text = read_text(path, read.file)) {
        read.text = std::move(*text);
      } else {
        continue;
      }
      check_template(read.text, read.file, diagnostics_);
      if (!theme_.templates.empty() && may_only_override_ && theme_.templates.find(name) == theme_.templates.end()) {
        std::vector<std::string_view> known;
        for (const auto& [known_name, value] : theme_.templates) {
          known.push_back(known_name);
        }
        const std::string meant = suggest(name, known);
        diagnostics_.error({read.file, 0, 0}, fmt::format("there is no template '{}' to override", name),
                           meant.empty() ? fmt::format("there are: {}", fmt::join(known, ", "))
                                         : fmt::format("did you mean '{}'?", meant));
        continue;
      }
      theme_.templates[name] = std::move(read);
    }
  }

  /// theme.yaml; returns what it extends.
  std::string read_settings(const fs::path& folder, const std::string& shown) {
    const std::string file = shown + "/theme.yaml";
    const auto text = read_text(folder / "theme.yaml", file);
    const std::size_t first = diagnostics_.list().size();
    const auto yaml = text ? parse_yaml(*text, file, 1, diagnostics_) : std::nullopt;
    if (!yaml) {
      return std::string(kStandard);
    }
    MappingReader reader(*yaml, file, "theme.yaml", diagnostics_);
    theme_.name = reader.text("name");
    std::string extends = may_only_override_ ? reader.required_text("extends") : reader.text("extends");
    if (may_only_override_ && !extends.empty() && !is_known_(extends)) {
      reader.wrong("extends", fmt::format("names a theme that does not exist: '{}'", extends),
                   "write 'extends: standard'");
    }
    if (std::string organisation = reader.text("organisation"); !organisation.empty()) {
      theme_.organisation = std::move(organisation);
    }
    if (const std::string logo = reader.text("logo"); !logo.empty()) {
      read_logo(folder, logo, {file, reader.line_of("logo"), 0});
    }
    if (const YamlNode* colours = reader.node("colours")) {
      read_colours(*colours, file);
    }
    reader.finish();
    add_excerpts(diagnostics_, first, file, *text);
    return extends;
  }

  /// From now on there is a theme to extend; `is_known` says of which names there are any.
  void only_override(std::function<bool(const std::string&)> is_known) {
    may_only_override_ = true;
    is_known_ = std::move(is_known);
  }

 private:
  std::optional<std::string> read_text(const fs::path& path, const std::string& shown) {
    if (fs::is_symlink(path)) {
      diagnostics_.error({shown}, "symbolic links are not followed: a theme must hold all its files",
                         "put the file itself here");
      return std::nullopt;
    }
    return read_text_file(path, shown, kMaxTextSize, diagnostics_);
  }

  void read_logo(const fs::path& folder, const std::string& logo, Place place) {
    const fs::path path = folder / logo;
    std::error_code error;
    if (logo.find("..") != std::string::npos || fs::path(logo).is_absolute() || fs::is_symlink(path, error) ||
        !fs::is_regular_file(path, error) || fs::file_size(path, error) > kMaxLogoSize) {
      diagnostics_.error(std::move(place),
                         fmt::format("logo '{}' is not an image file of at most 1 MiB in the theme's folder", logo),
                         "name a PNG or JPEG file that lies in the theme's folder");
      return;
    }
    std::string bytes = read_bytes(path);
    if (!is_image(logo, bytes)) {
      diagnostics_.error(std::move(place), fmt::format("logo '{}' is neither PNG nor JPEG", logo),
                         "convert it; SVG files can carry scripts and are refused");
      return;
    }
    theme_.logo_name = "logo" + path.extension().string();
    theme_.logo = std::move(bytes);
  }

  void read_colours(const YamlNode& node, const std::string& file) {
    if (!node.is_mapping()) {
      diagnostics_.error({file, node.line, node.column}, "'colours' is not a mapping of roles to colours",
                         "write one 'role: \"#rrggbb\"' a line");
      return;
    }
    for (const YamlNode::Entry& entry : node.entries) {
      if (may_only_override_ && theme_.colours.find(entry.key) == theme_.colours.end()) {
        std::vector<std::string_view> known;
        for (const auto& [role, value] : theme_.colours) {
          known.push_back(role);
        }
        const std::string meant = suggest(entry.key, known);
        diagnostics_.error({file, entry.line, entry.column}, fmt::format("unknown colour role '{}'", entry.key),
                           meant.empty() ? fmt::format("known are: {}", fmt::join(known, ", "))
                                         : fmt::format("did you mean '{}'?", meant));
        continue;
      }
      if (!entry.value.is_scalar() || !is_colour(entry.value.scalar)) {
        diagnostics_.error({file, entry.value.line, entry.value.column},
                           fmt::format("'{}' is not a colour", entry.value.scalar),
                           "write it as \"#rrggbb\", in quotes");
        continue;
      }
      theme_.colours[entry.key] = entry.value.scalar;
    }
    for (const auto& [text, background] : kTextPairs) {
      const auto front = theme_.colours.find(std::string(text));
      const auto back = theme_.colours.find(std::string(background));
      if (front != theme_.colours.end() && back != theme_.colours.end() &&
          contrast(front->second, back->second) < kTextContrast) {
        diagnostics_.error({file, node.line, 0},
                           fmt::format("'{}' ({}) on '{}' ({}) has a contrast of {:.2f} to 1; text needs {}", text,
                                       front->second, background, back->second,
                                       std::floor(contrast(front->second, back->second) * 100) / 100, kTextContrast),
                           "make one of them darker or lighter");
      }
    }
  }

  Theme& theme_;
  Diagnostics& diagnostics_;
  bool may_only_override_ = false;
  std::function<bool(const std::string&)> is_known_;
};

/// Part of the relative luminance of WCAG 2.2.
double linear(std::string_view hex) {
  const double value = static_cast<double>(std::stoi(std::string(hex), nullptr, 16)) / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(std::string_view colour) {
  return 0.2126 * linear(colour.substr(1, 2)) + 0.7152 * linear(colour.substr(3, 2)) +
         0.0722 * linear(colour.substr(5, 2));
}

void read_built_in(const fs::path& folder, Theme& theme, Diagnostics& diagnostics) {
  if (!fs::is_regular_file(folder / "theme.yaml") || !fs::is_regular_file(folder / "theme.css")) {
    throw Error(fmt::format("theme '{}' is not where it should be", folder.filename().string()),
                "build it with './dev site', or reinstall Waymark", {folder.string(), 0, 0});
  }
  ThemeReader reader(theme, diagnostics);
  reader.read_settings(folder, folder.filename().string());
  reader.read_templates(folder / "templates", folder.filename().string() + "/templates");
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (entry.is_regular_file() && name != "theme.yaml") {
      theme.assets[name] = read_bytes(entry.path());
    }
  }
}

}  // namespace

double contrast(std::string_view a, std::string_view b) {
  const double first = luminance(a);
  const double second = luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

Theme read_theme(const std::string& name, const fs::path& folder, const std::string& shown_folder,
                 const fs::path& built_in, Diagnostics& diagnostics) {
  Theme theme;
  const auto is_known = [&](const std::string& known) {
    return known.find('/') == std::string::npos && known[0] != '.' && fs::is_directory(built_in / known);
  };
  const bool own = name.find('/') != std::string::npos || fs::is_directory(folder / name);
  const fs::path own_folder = folder / name;
  const std::string shown = shown_folder + name;
  const bool usable = own ? !fs::path(name).is_absolute() && name.find("..") == std::string::npos &&
                                !fs::is_symlink(own_folder) && fs::is_regular_file(own_folder / "theme.yaml")
                          : is_known(name);
  if (!usable) {
    diagnostics.error({shown_folder + "knowledge-base.yaml"},
                      own ? fmt::format("theme folder '{}' has no theme.yaml, or is outside the knowledge base", name)
                          : fmt::format("there is no theme '{}'", name),
                      "name 'standard', or a folder with a theme.yaml beside knowledge-base.yaml");
    read_built_in(built_in / kStandard, theme, diagnostics);
    return theme;
  }
  if (!own) {
    read_built_in(built_in / name, theme, diagnostics);
    return theme;
  }
  Theme settings;
  Diagnostics ignored;
  const std::string extends = ThemeReader(settings, ignored).read_settings(own_folder, shown);
  read_built_in(built_in / (is_known(extends) ? extends : kStandard), theme, diagnostics);
  ThemeReader reader(theme, diagnostics);
  reader.only_override(is_known);
  reader.read_settings(own_folder, shown);
  reader.read_templates(own_folder / "templates", shown + "/templates");
  return theme;
}

}  // namespace waymark

// A knowledge base of a test's own, with some of the plugins of tests/plugins/good added.
#pragma once

#include "directive/core_directives.hpp"
#include "pack/library.hpp"
#include "plugin/add_plugin.hpp"

#include "messages.hpp"
#include "scratch_folder.hpp"

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace waymark::test {

inline std::filesystem::path good_plugin(const std::string& name) {
  return std::filesystem::path(WAYMARK_BINARY_DIR) / "tests/plugins" / (name + ".so");
}

/// The worker as on a kernel that has neither Landlock nor seccomp.
inline std::filesystem::path old_kernel_worker() {
  return std::filesystem::path(WAYMARK_BINARY_DIR) / "tests/plugins/bad/old-kernel-worker";
}

class PluginBase {
 public:
  explicit PluginBase(const std::vector<std::string>& plugins = {}) {
    base_.file = "knowledge-base.yaml";
    base_.folder = folder_.path();
    base_.plugins.seconds = 60;  // more than any machine needs that gets there at all
    std::vector<std::filesystem::path> files;
    for (const std::string& name : plugins) {
      files.push_back(good_plugin(name));
    }
    Diagnostics diagnostics;
    if (!files.empty()) {
      add_plugins(base_, files, core_directive_names(), diagnostics);
    }
    if (diagnostics.has_errors()) {
      throw std::runtime_error(messages(diagnostics));
    }
  }

  [[nodiscard]] KnowledgeBase& base() { return base_; }
  [[nodiscard]] const ScratchFolder& folder() const { return folder_; }
  [[nodiscard]] std::filesystem::path path(const std::string& name) const { return folder_.path() / name; }
  [[nodiscard]] std::string lock() const { return folder_.read("plugins.lock"); }
  /// Turns the first `from` of the lock file into `to`.
  void change_lock(const std::string& from, const std::string& to) const {
    std::string text = lock();
    const std::size_t at = text.find(from);
    if (at == std::string::npos) {
      throw std::runtime_error("there is no '" + from + "' in the lock file");
    }
    folder_.write("plugins.lock", text.replace(at, from.size(), to));
  }

 private:
  ScratchFolder folder_;
  KnowledgeBase base_;
};

}  // namespace waymark::test

// Runs the plugins of a knowledge base for one build: finds who brings a directive, has it answered, reports failures.
#pragma once

#include "directive/directive.hpp"
#include "plugin/data_cache.hpp"
#include "plugin/plugin_set.hpp"
#include "plugin/running_plugin.hpp"
#include "render/render_input.hpp"

#include <waymark/diagnostic.hpp>
#include <waymark/document_builder.hpp>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// How strict a host is.
struct PluginRules {
  bool require_sandbox = false;  ///< run no plugin that can't be confined wholly
  bool call_twice = false;       ///< have each request answered twice; an answer that differs is an error
};

class PluginHost {
 public:
  /// Reads the lock file and the plugins of `base`, without running any, and reports what is wrong with them.
  /// `core_directives` are those that no plugin may bring.
  PluginHost(const KnowledgeBase& base, const std::vector<std::string_view>& core_directives, PluginRules rules,
             Diagnostics& diagnostics);

  /// The directives of all listed plugins, sorted.
  [[nodiscard]] const std::vector<std::string_view>& directive_names() const { return names_; }

  /// Turns the directive into blocks, if a plugin brings it; false if none does. Its plugin is started when the first
  /// of its directives is used. What goes wrong is reported at the fence. Safe to call from several threads; REQUIRES
  /// that all calls have the same library.
  bool expand(const DirectiveCall& call, DocumentBuilder& builder, Diagnostics& diagnostics);

  /// Ends all workers. Reports what concerns no single directive: plugins that were refused or given up, what they
  /// printed as they were started, and layers that the sandbox lacks. REQUIRES that nobody calls expand() any more.
  void finish(Diagnostics& diagnostics);

  /// The assets of the plugins that were used, by id. REQUIRES finish().
  [[nodiscard]] std::vector<PluginAssets> assets() const;

 private:
  struct Plugin {
    std::string id;
    std::string file;                        ///< as messages show it
    std::unique_ptr<RunningPlugin> running;  ///< none if the plugin can't be used, which has been reported
  };

  void run(RunningPlugin& running, const PluginDirective& directive, const DirectiveCall& call,
           DocumentBuilder& builder, Diagnostics& diagnostics);

  PluginRules rules_;
  std::vector<Plugin> plugins_;                              ///< by file
  std::map<std::string, std::size_t, std::less<>> by_name_;  ///< directive to plugin
  std::vector<std::string_view> names_;
  DataCache data_;
};

}  // namespace waymark

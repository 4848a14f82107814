// The gate of a plugin that is wrong on purpose, without the SDK's care: what it does is its own file's business.
#pragma once

#include <waymark/plugin_abi.hpp>

#include <string>
#include <string_view>

namespace bad {

/// Hands the answer over.
class Answer {
 public:
  Answer(WaymarkAnswer answer, void* context) : answer_(answer), context_(context) {}
  void raw(std::string_view json) const { answer_(context_, json.data(), json.size()); }
  /// One paragraph. REQUIRES: nothing in `text` needs escaping.
  void paragraph(const std::string& text) const {
    raw(R"({"schema":1,"blocks":[{"kind":"paragraph","children":[{"kind":"text","text":")" + text +
        R"("}]}],"diagnostics":[]})");
  }

 private:
  WaymarkAnswer answer_;
  void* context_;
};

/// What the plugin does when its directive, which has the plugin's id, is run. Returns what its call() returns.
int misbehave(const Answer& answer);

inline int call(const char* request, std::size_t size, WaymarkAnswer answer, void* context) {
  const Answer reply(answer, context);
  if (std::string_view(request, size).find(R"("call":"describe")") != std::string_view::npos) {
    reply.raw(R"({"schema":1,"directives":[{"name":")" BAD_PLUGIN_ID
              R"(","summary":"Misbehaves.","body":"none","argument":false,"options":[]}],"assets":[]})");
    return 0;
  }
  return misbehave(reply);
}

inline const WaymarkPlugin& plugin() {
  static const WaymarkPlugin result{
      sizeof(WaymarkPlugin), waymark::kPluginAbi, BAD_PLUGIN_ID, "1.0.0", waymark::kSdkVersion, 0, call, nullptr};
  return result;
}

}  // namespace bad

/// A source file whose gate is wrong too defines BAD_PLUGIN_OWN_ENTRY, and its own.
#ifndef BAD_PLUGIN_OWN_ENTRY
extern "C" __attribute__((visibility("default"))) const WaymarkPlugin* waymark_plugin() { return &bad::plugin(); }
#endif

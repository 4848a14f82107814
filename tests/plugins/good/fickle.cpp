// A plugin for tests: describes itself otherwise each time it is asked.
#include <waymark/plugin_abi.hpp>

#include <cstddef>
#include <string>

namespace {

int call(const char* /*request*/, std::size_t /*size*/, WaymarkAnswer answer, void* context) {
  static int asked = 0;
  const std::string reply = R"({"schema":1,"assets":[],"directives":[{"name":"fickle","summary":"Answer )" +
                            std::to_string(++asked) + R"(","body":"none","argument":false,"options":[]}]})";
  answer(context, reply.data(), reply.size());
  return 0;
}

}  // namespace

extern "C" __attribute__((visibility("default"))) const WaymarkPlugin* waymark_plugin() {
  static const WaymarkPlugin plugin{
      sizeof(WaymarkPlugin), waymark::kPluginAbi, "fickle", "1.0.0", waymark::kSdkVersion, 0, call, nullptr};
  return &plugin;
}

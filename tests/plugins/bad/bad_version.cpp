// Has a version that is not one.
#define BAD_PLUGIN_OWN_ENTRY
#include "bad_plugin.hpp"

int bad::misbehave(const Answer& /*answer*/) { return 0; }

extern "C" __attribute__((visibility("default"))) const WaymarkPlugin* waymark_plugin() {
  static WaymarkPlugin plugin = bad::plugin();
  plugin.version = "newest";
  return &plugin;
}

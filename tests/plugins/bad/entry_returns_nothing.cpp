// Has an entry point that gives no struct.
#include <waymark/plugin_abi.hpp>

extern "C" __attribute__((visibility("default"))) const WaymarkPlugin* waymark_plugin() { return nullptr; }

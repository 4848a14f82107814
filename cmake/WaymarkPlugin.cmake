# waymark_add_plugin(NAME SOURCES FILE...): a plugin, as NAME.so; link it to waymark's headers.
function(waymark_add_plugin name)
  cmake_parse_arguments(PARSE_ARGV 1 plugin "" "" "SOURCES")
  if(plugin_UNPARSED_ARGUMENTS OR NOT plugin_SOURCES)
    message(FATAL_ERROR "write waymark_add_plugin(NAME SOURCES FILE...)")
  endif()
  add_library(${name} MODULE ${plugin_SOURCES})
  target_compile_features(${name} PRIVATE cxx_std_20)
  set_target_properties(${name} PROPERTIES
    PREFIX "" SUFFIX ".so" CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON CXX_EXTENSIONS OFF)
  # Undefined symbols are found here rather than when the plugin is loaded.
  target_link_options(${name} PRIVATE -Wl,--no-undefined)
endfunction()

# waymark_add_plugin(NAME SOURCES FILE...)
#   Builds the plugin NAME.so, whose id is NAME.
function(waymark_add_plugin name)
  cmake_parse_arguments(PARSE_ARGV 1 plugin "" "" "SOURCES")
  if(plugin_UNPARSED_ARGUMENTS OR NOT plugin_SOURCES)
    message(FATAL_ERROR "write waymark_add_plugin(NAME SOURCES FILE...)")
  endif()
  add_library(${name} MODULE ${plugin_SOURCES})
  target_link_libraries(${name} PRIVATE Waymark::sdk)
  # Undefined symbols are found here rather than when the plugin is loaded.
  target_link_options(${name} PRIVATE -Wl,--no-undefined)
  set_target_properties(${name} PROPERTIES
    PREFIX "" SUFFIX ".so" CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON CXX_EXTENSIONS OFF)
  if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    target_compile_options(${name} PRIVATE -O2)
  endif()
endfunction()

# waymark_test_plugin(NAME SAMPLE FOLDER PAGE FILE EXPECT TEXT...)
#   Adds a test: the plugin is added to a copy of the knowledge base FOLDER and built with the real worker; then the
#   page FILE of its site must hold each TEXT.
function(waymark_test_plugin name)
  cmake_parse_arguments(PARSE_ARGV 1 test "" "SAMPLE;PAGE" "EXPECT")
  if(test_UNPARSED_ARGUMENTS OR NOT test_SAMPLE OR NOT test_PAGE OR NOT test_EXPECT)
    message(FATAL_ERROR "write waymark_test_plugin(NAME SAMPLE FOLDER PAGE FILE EXPECT TEXT...)")
  endif()
  get_filename_component(sample "${test_SAMPLE}" ABSOLUTE)
  add_test(NAME ${name}
    COMMAND "${CMAKE_COMMAND}" "-DPROGRAM=${WAYMARK_PROGRAM}" "-DPLUGIN=$<TARGET_FILE:${name}>" "-DSAMPLE=${sample}"
            "-DSCRATCH=${CMAKE_CURRENT_BINARY_DIR}/${name}-test" "-DPAGE=${test_PAGE}" "-DEXPECT=${test_EXPECT}"
            -P "${WAYMARK_PLUGIN_CMAKE_FOLDER}/WaymarkPluginTest.cmake")
endfunction()

set(WAYMARK_PLUGIN_CMAKE_FOLDER "${CMAKE_CURRENT_LIST_DIR}")

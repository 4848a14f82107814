#include "cli/command_line.hpp"

#include <CLI/CLI.hpp>

namespace waymark {
namespace {

void add_plugin_json(CLI::App& app, CommandOptions& options) {
  app.add_flag("--json", options.json, "print the plugins and the diagnostics as JSON to standard output");
}

void add_file(CLI::App& app, CommandOptions& options) {
  app.add_option("FILE", options.file, "the plugin: a '.so' file")->required();
}

}  // namespace

void add_plugin_commands(CLI::App& app, Command& command) {
  CommandOptions& options = command.options;
  CLI::App* plugin = app.add_subcommand("plugin", "List, add, check, sign or verify plugins");
  plugin->footer("\nExample: waymark plugin list content");
  plugin->require_subcommand(1);

  CLI::App& list = add_command(*plugin, command, "list", "Show a knowledge base's plugins, and what is wrong with them",
                               "waymark plugin list content", run_plugin_list);
  add_folder(list, options);
  add_plugin_json(list, options);

  CLI::App& add = add_command(*plugin, command, "add",
                              "Let a knowledge base run plugins: copy them into it and list them in plugins.lock",
                              "waymark plugin add local-contacts.so content", run_plugin_add);
  add.add_option("FILE", options.files, "the plugins, '.so' files; then the folder that holds knowledge-base.yaml")
      ->type_name("... [DIR]")
      ->required();
  add_plugin_json(add, options);

  CLI::App& check = add_command(*plugin, command, "check", "Load a plugin in the sandbox and say what it is",
                                "waymark plugin check local-contacts.so", run_plugin_check);
  add_file(check, options);
  add_require_sandbox(check, options);
  add_plugin_json(check, options);

  CLI::App& sign = add_command(*plugin, command, "sign", "Sign a plugin: write FILE.minisig",
                               "waymark plugin sign local-contacts.so --key minisign.key", run_plugin_sign);
  add_file(sign, options);
  sign.add_option("--key", options.key, "the secret key's file, as 'minisign -G' makes it")
      ->type_name("SECRET")
      ->required();
  sign.add_option("--password-fd", options.password_fd, "read the key's password from this file descriptor")
      ->type_name("N")
      ->check(CLI::Range(0, 1'000'000));

  CLI::App& verify = add_command(*plugin, command, "verify", "Check whose signature a plugin has",
                                 "waymark plugin verify local-contacts.so --key minisign.pub", run_plugin_verify);
  add_file(verify, options);
  verify.add_option("DIR", options.folder, "a knowledge base whose 'trust' keys count, without --key")
      ->capture_default_str();
  verify.add_option("--key", options.key, "the public key, or its file")->type_name("PUBLIC");
  add_json(verify, options);
}

}  // namespace waymark

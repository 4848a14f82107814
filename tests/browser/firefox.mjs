// Debian's Firefox, as a reader has it: local files apart from each other, and no network.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Marionette } from './marionette.mjs';
import { temporary_folder } from './site.mjs';

/** How long Firefox may take to start, and a page to become what a test waits for. */
const kPatience = 60_000;
const kPause = 20;
/** A proxy that nobody listens at, so that no request leaves this machine. */
const kNowhere = { host: '127.0.0.1', port: 1 };

const kPreferences = {
  // Why: by default Marionette lets local files read each other, which no reader's Firefox does.
  'remote.prefs.recommended': false,
  'security.fileuri.strict_origin_policy': true,
  'marionette.port': 0, // one that is free; Firefox writes it into its profile
  'network.proxy.type': 1,
  'network.proxy.http': kNowhere.host,
  'network.proxy.http_port': kNowhere.port,
  'network.proxy.ssl': kNowhere.host,
  'network.proxy.ssl_port': kNowhere.port,
  'network.proxy.allow_hijacking_localhost': true,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.prefetch-next': false,
  'services.settings.server': 'data:,',
  'app.update.enabled': false,
  'app.normandy.enabled': false,
  'extensions.update.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.startup.page': 0,
  'browser.startup.homepage': 'about:blank',
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': '',
};

export const keys = { enter: '\uE007', escape: '\uE00C', up: '\uE013', down: '\uE015', tab: '\uE004' };

const named = process.env.FIREFOX ?? 'firefox-esr';

/** Whether there is a Firefox on this machine. */
export function have_firefox() {
  const files = named.includes('/') ? [named] : (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, named));
  return files.some((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Resolves to the first value of `attempt` that is not undefined; fails, naming `what`, if there is none in time. */
async function until(what, attempt, detail = () => '') {
  for (const end = Date.now() + kPatience; ; await pause(kPause)) {
    const found = await attempt();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`waited ${kPatience} ms in vain until ${what}${detail()}`);
  }
}

export class Firefox {
  /** Starts one with a new profile; it ends with `close`, or with this process. */
  static async start() {
    const home = temporary_folder('firefox');
    const profile = join(home, 'profile');
    mkdirSync(profile);
    const lines = Object.entries(kPreferences).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`);
    writeFileSync(join(profile, 'user.js'), lines.join(''));
    const child = spawn(named, ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile], {
      stdio: 'ignore',
      env: { ...process.env, HOME: home, MOZ_CRASHREPORTER_DISABLE: '1' },
    });
    const firefox = new Firefox(child);
    try {
      await firefox.#connect(profile);
    } catch (error) {
      await firefox.close();
      throw error;
    }
    return firefox;
  }

  constructor(child) {
    this.child = child;
    this.failed = undefined;
    this.reports = 0;
    child.once('error', (error) => {
      this.failed = error;
    });
    this.kill = () => child.kill('SIGKILL');
    process.on('exit', this.kill);
  }

  get #ended() {
    return this.failed !== undefined || this.child.exitCode !== null || this.child.signalCode !== null;
  }

  async #connect(profile) {
    const port = await until('Firefox says on which port it listens', () => {
      if (this.#ended) throw new Error(`Firefox ended at once: ${this.failed?.message ?? this.child.signalCode ?? this.child.exitCode}`);
      try {
        return Number(readFileSync(join(profile, 'MarionetteActivePort'), 'utf8')) || undefined;
      } catch {
        return undefined;
      }
    });
    this.connection = await Marionette.connect(port);
    const { capabilities } = await this.connection.send('WebDriver:NewSession', { capabilities: { alwaysMatch: { pageLoadStrategy: 'normal' } } });
    this.version = capabilities.browserVersion;
  }

  /** Shows the page at `address`, and waits until it has loaded. */
  async show(address) {
    await this.connection.send('WebDriver:Navigate', { url: address });
  }

  async address() {
    return (await this.connection.send('WebDriver:GetCurrentURL')).value;
  }

  /** What `task` gives in the page, which it is written out for: it sees `values` and the page, and nothing of here. */
  async evaluate(task, ...values) {
    const script = `return (${task})(...arguments)`;
    return (await this.connection.send('WebDriver:ExecuteScript', { script, args: values, sandbox: null, newSandbox: false })).value;
  }

  /** Waits until `task` gives something true in the page, whichever page that is by then; gives that. */
  wait_for(what, task, ...values) {
    let last;
    const attempt = async () => {
      try {
        return (await this.evaluate(task, ...values)) || undefined;
      } catch (error) {
        if (this.connection.socket.destroyed) throw error;
        last = error; // the page may be on its way to another
        return undefined;
      }
    };
    return until(what, attempt, () => (last ? `; ${last.message}` : ''));
  }

  async #element(selector) {
    const { value } = await this.connection.send('WebDriver:FindElement', { using: 'css selector', value: selector });
    return Object.values(value)[0];
  }

  /** Clicks on the first element that matches, as a mouse does. */
  async click(selector) {
    await this.connection.send('WebDriver:ElementClick', { id: await this.#element(selector) });
  }

  /** Types into the first element that matches; `keys` has those that write nothing. */
  async type(selector, text) {
    await this.connection.send('WebDriver:ElementSendKeys', { id: await this.#element(selector), text });
  }

  /** Runs `script` where Firefox's own code runs. */
  async #in_browser(script, ...values) {
    await this.connection.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return (await this.connection.send('WebDriver:ExecuteScript', { script, args: values, sandbox: 'system', newSandbox: true })).value;
    } finally {
      await this.connection.send('Marionette:SetContext', { value: 'content' });
    }
  }

  /** What local pages have reported since the last time: errors and warnings of scripts, styles and the pages' policy. */
  async problems() {
    // Why: reports reach Firefox's own console in their order but later, so one that comes last is waited for.
    const last = `the report ${++this.reports} of the test itself`;
    await this.evaluate((text) => {
      setTimeout(() => {
        throw new Error(text);
      });
    }, last);
    return until('what the page reported has arrived', async () => (await this.#reported(last)) ?? undefined);
  }

  /** The reports before the one that has `last` in it, which are then forgotten; nothing if that is not there yet. */
  #reported(last) {
    return this.#in_browser(`
      const messages = Services.console.getMessageArray().filter((message) => message instanceof Ci.nsIScriptError);
      const end = messages.findIndex((message) => message.errorMessage.includes(arguments[0]));
      if (end < 0) return null;
      Services.console.reset();
      const isLocal = ({ sourceName, errorMessage }) => sourceName.startsWith('file:') || errorMessage.includes('file:');
      return messages
        .slice(0, end)
        .filter((message) => isLocal(message) && !message.category.startsWith('chrome') && !(message.flags & Ci.nsIScriptError.infoFlag))
        .map((message) => message.category + ': ' + message.errorMessage + ' (' + message.sourceName + ':' + message.lineNumber + ')');
    `, last);
  }

  /** Ends this Firefox, and only this one. */
  async close() {
    const ended = this.#ended ? Promise.resolve() : once(this.child, 'exit');
    try {
      await this.connection?.send('Marionette:Quit', { flags: ['eForceQuit'] });
    } catch {
      // It may be gone already; what counts is that it ends.
    }
    const limit = new AbortController();
    await Promise.race([ended, pause(10_000, undefined, { signal: limit.signal }).then(this.kill).then(() => ended)]).catch(() => {});
    limit.abort();
    this.connection?.close();
    process.off('exit', this.kill);
  }
}

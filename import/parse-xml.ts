import { refuse } from '../core/untrusted/refused.ts';
import type { ImportHost, XmlElement } from './host.ts';

/** @param name for messages. @throws {RefusedError} where it is not well-formed or not let in. */
export async function parseXml(name: string, xml: string, host: ImportHost): Promise<XmlElement> {
  try {
    return await host.parseXml(xml);
  } catch (error) {
    return refuse(name, error instanceof Error ? error.message : String(error));
  }
}

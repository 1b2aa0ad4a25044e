import { OfficeFacts } from "@/app/_frame/office-facts";
import { TextPage, textPageMetadata } from "@/app/(public)/text-page";
import { HelpBill, HelpMeter } from "./pictures";
import { ReadingStatuses } from "./reading-statuses";

export const generateMetadata = () => textPageMetadata("help");

export default function HelpPage() {
  return (
    <TextPage
      page="help"
      after={{
        register: <HelpBill />,
        reading: <HelpMeter />,
        statuses: <ReadingStatuses />,
        office: <OfficeFacts write />,
      }}
    />
  );
}
